-- An organisation can be taken out of an installation, whole. One line stays: that there was one, who removed it, why,
-- and where its audit chain ended, so that an export can be told from a forgery later on.

CREATE TABLE "RemovedOrganisation" (
  "id" UUID NOT NULL,
  "removedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "removedById" UUID,
  "removedBy" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "events" BIGINT NOT NULL,
  "headHash" TEXT NOT NULL,
  CONSTRAINT "RemovedOrganisation_pkey" PRIMARY KEY ("id"),
  CONSTRAINT removal_has_a_reason CHECK (btrim(reason) <> '')
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "RemovedOrganisation"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
-- Seen by commands of the installation, by no organisation.
SELECT open_to_application(ARRAY['RemovedOrganisation'], 'SELECT', 'current_organisation() IS NULL');

CREATE OR REPLACE FUNCTION refuse_rewriting_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME <> 'AuditEvent' AND is_rewritten('names', TG_RELID) THEN RETURN NEW; END IF;
  IF TG_OP = 'DELETE' AND is_rewritten('removal', TG_RELID) THEN RETURN OLD; END IF;
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP;
END $$;

CREATE OR REPLACE FUNCTION refuse_rewriting_edges() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."removedAt" IS NULL AND NEW."removedAt" IS NOT NULL
    AND to_jsonb(OLD) - 'removedAt' - 'removedById' - 'removedByName'
      = to_jsonb(NEW) - 'removedAt' - 'removedById' - 'removedByName' THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND is_rewritten('names', TG_RELID) THEN RETURN NEW; END IF;
  IF TG_OP = 'DELETE' AND is_rewritten('removal', TG_RELID) THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'LineageEdge is append-only: % is refused', TG_OP;
END $$;

/*
 * Removes every row of the current organisation, in every table the catalogue knows of, and keeps the one line.
 *
 * Returns whether there was such an organisation.
 */
CREATE FUNCTION remove_organisation(why text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET weighbridge.rewriting = 'removal' AS $$
DECLARE
  whose uuid := current_organisation();
  person text := coalesce(current_setting('weighbridge.actor', true), '');
  waiting oid[];
  free oid[];
  one oid;
BEGIN
  -- Whoever writes for it, an event of the chain for one, holds this row; from here on nobody does.
  PERFORM 1 FROM "Organisation" WHERE id = whose FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO "RemovedOrganisation" (id, "removedById", "removedBy", reason, events, "headHash")
  SELECT whose, nullif(person, '')::uuid,
    CASE WHEN person <> '' THEN 'person'
      ELSE coalesce(nullif(current_setting('weighbridge.actor_name', true), ''), 'database account ' || session_user) END,
    why, coalesce(max(sequence), 0), coalesce((array_agg(hash ORDER BY sequence DESC))[1], '')
  FROM "AuditEvent" WHERE "organisationId" = whose;
  SELECT array_agg(c.oid) INTO waiting FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
    AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organisationId' AND NOT a.attisdropped);
  -- What refers to others goes before them.
  WHILE cardinality(waiting) > 0 LOOP
    SELECT array_agg(t) INTO free FROM unnest(waiting) AS t WHERE NOT EXISTS (
      SELECT FROM pg_constraint k WHERE k.contype = 'f' AND k.confrelid = t AND k.conrelid <> t AND k.conrelid = ANY (waiting));
    IF free IS NULL THEN RAISE EXCEPTION 'tables refer to each other in a circle: %', waiting::regclass[]; END IF;
    FOREACH one IN ARRAY free LOOP
      EXECUTE format('DELETE FROM %s WHERE "organisationId" = $1', one::regclass) USING whose;
      waiting := array_remove(waiting, one);
    END LOOP;
  END LOOP;
  DELETE FROM "Organisation" WHERE id = whose;
  -- No event of it: there is nobody left whose it would be.
  DELETE FROM audit.part WHERE organisation = whose;
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION remove_organisation FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remove_organisation TO weighbridge_app;
