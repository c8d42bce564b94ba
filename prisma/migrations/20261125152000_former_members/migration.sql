-- The personal data of a former member can be taken out of everything that is kept, also of what is only ever added
-- to: a pseudonym stands in the place of the name. It is a change like any other to the audit chain.

ALTER TABLE "User" ADD COLUMN "pseudonymisedAt" TIMESTAMPTZ(3);

-- Whether a table that forbids changes is being changed by the one function that may. The application can set the
-- mark, but within such a function alone it acts as the owner of the table.
CREATE FUNCTION is_rewritten(by_act text, relation oid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT current_setting('weighbridge.rewriting', true) = by_act AND pg_get_userbyid(relowner) = current_user
  FROM pg_class WHERE oid = relation
$$;

CREATE OR REPLACE FUNCTION refuse_rewriting_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME <> 'AuditEvent' AND is_rewritten('names', TG_RELID) THEN RETURN NEW; END IF;
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
  RAISE EXCEPTION 'LineageEdge is append-only: % is refused', TG_OP;
END $$;

-- A finding that rests on a person's decision, with another name: where it says who decided and who confirmed.
CREATE FUNCTION renamed(value jsonb, was text, becomes text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN CASE jsonb_typeof(value)
    WHEN 'object' THEN (
      SELECT coalesce(jsonb_object_agg(key,
        CASE WHEN key IN ('by', 'confirmedBy') AND part = to_jsonb(was) THEN to_jsonb(becomes)
          ELSE renamed(part, was, becomes) END), '{}')
      FROM jsonb_each(value) AS parts(key, part))
    WHEN 'array' THEN (
      SELECT coalesce(jsonb_agg(renamed(part, was, becomes) ORDER BY n), '[]')
      FROM jsonb_array_elements(value) WITH ORDINALITY AS parts(part, n))
    WHEN 'string' THEN to_jsonb(replace(replace(replace(value #>> '{}',
      'Decided by ' || was || ' on ', 'Decided by ' || becomes || ' on '),
      'Confirmed by ' || was || ' on ', 'Confirmed by ' || becomes || ' on '),
      'Confirmed by ' || was || '.', 'Confirmed by ' || becomes || '.'))
    ELSE value
  END;
END $$;

/*
 * Puts a pseudonym in the place of a person's name and address, wherever the current organisation's tables hold
 * them, and ends their sign-in. Which columns those are is asked of the catalogue: `…ByName` beside `…ById`, `email`,
 * and the findings. Where no id stands beside a name, the chain says whether the person wrote the row; of rows from
 * before it, a name that is theirs alone.
 *
 * Returns the pseudonym, or nothing where there is no such person or it was done before.
 */
CREATE FUNCTION pseudonymise_person(person uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET weighbridge.rewriting = 'names' AS $$
DECLARE
  whose uuid := current_organisation();
  known "User";
  pseudonym text;
  address text := person || '@former.invalid';
  is_only boolean;
  col record;
BEGIN
  PERFORM 1 FROM "Organisation" WHERE id = whose FOR NO KEY UPDATE;
  SELECT * INTO known FROM "User" WHERE id = person AND "organisationId" = whose AND "pseudonymisedAt" IS NULL FOR UPDATE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT 'Former member ' || count(*) + 1 INTO pseudonym
    FROM "User" WHERE "organisationId" = whose AND "pseudonymisedAt" IS NOT NULL;
  SELECT count(*) = 1 INTO is_only FROM "User" WHERE "organisationId" = whose AND name = known.name;
  FOR col IN
    SELECT c.relname AS of, a.attname AS name,
      a.attname = 'email' AS is_address,
      a.atttypid = 'jsonb'::regtype AS is_finding,
      (SELECT b.attname FROM pg_attribute b WHERE b.attrelid = c.oid AND NOT b.attisdropped
        AND b.attname = regexp_replace(a.attname, 'ByName$', 'ById')) AS id,
      EXISTS (SELECT FROM pg_attribute b WHERE b.attrelid = c.oid AND b.attname = 'modelRecordId') AS is_of_model
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname NOT IN ('User', 'AuditEvent')
      AND EXISTS (SELECT FROM pg_attribute b WHERE b.attrelid = c.oid AND b.attname = 'organisationId')
      AND (a.attname LIKE '%ByName' OR a.attname = 'email'
        OR (a.atttypid = 'jsonb'::regtype AND a.attname IN ('facts', 'findings', 'difference', 'because')))
    ORDER BY 1, 2
  LOOP
    IF col.is_address THEN
      EXECUTE format('UPDATE %I SET email = $1 WHERE "organisationId" = $2 AND email = $3', col.of)
        USING address, whose, known.email;
    ELSIF col.is_finding THEN
      EXECUTE format('UPDATE %1$I r SET %2$I = renamed(%2$I, $1, $2) WHERE "organisationId" = $3
          AND strpos(%2$I::text, btrim(to_json($1)::text, ''"'')) > 0 AND renamed(%2$I, $1, $2) <> %2$I AND ($4 OR %3$s)',
        col.of, col.name,
        -- Of two of one name, what each decided is told apart by the model.
        CASE WHEN col.is_of_model THEN 'r."modelRecordId" IN (SELECT j."modelRecordId" FROM "Judgement" j
          WHERE j."organisationId" = $3 AND j."madeById" = $5)' ELSE 'false' END)
        USING known.name, pseudonym, whose, is_only, person;
    ELSIF col.id IS NOT NULL THEN
      EXECUTE format('UPDATE %I SET %I = $1 WHERE "organisationId" = $2 AND %I = $3', col.of, col.name, col.id)
        USING pseudonym, whose, person;
    ELSE
      EXECUTE format('UPDATE %1$I r SET %2$I = $1 WHERE "organisationId" = $2 AND %2$I = $3 AND ($4 OR %3$s IN (
          SELECT line->>0 FROM "AuditEvent" e, jsonb_array_elements(e.parts) AS part, jsonb_array_elements(part->''rows'') AS line
          WHERE e."organisationId" = $2 AND e."actorId" = $5 AND part->>''table'' = %4$L))',
        col.of, col.name, audit.key_of(col.of), col.of)
        USING pseudonym, whose, known.name, is_only, person;
    END IF;
  END LOOP;
  UPDATE "User" SET name = pseudonym, email = address, "passwordHash" = '', "pseudonymisedAt" = now() WHERE id = person;
  RETURN pseudonym;
END $$;

REVOKE ALL ON FUNCTION pseudonymise_person FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pseudonymise_person TO weighbridge_app;
