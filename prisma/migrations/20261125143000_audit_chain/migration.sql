-- Every change, and every act that changes nothing but has to be known, is an event in a chain per organisation. Each
-- event carries the hash of the one before it and, for every row written, a digest of what the row was after it.

CREATE TABLE "AuditEvent" (
  "organisationId" UUID NOT NULL,
  "sequence" BIGINT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "actorId" UUID,
  "actor" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "parts" JSONB NOT NULL,
  "previousHash" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("organisationId", "sequence"),
  CONSTRAINT follows_one CHECK (sequence > 0)
);
-- No fork: nothing follows an event twice.
CREATE UNIQUE INDEX "AuditEvent_organisationId_previousHash_key" ON "AuditEvent" ("organisationId", "previousHash");
CREATE INDEX "AuditEvent_organisationId_kind_sequence_idx" ON "AuditEvent" ("organisationId", "kind", "sequence");
CREATE INDEX "AuditEvent_organisationId_actorId_sequence_idx" ON "AuditEvent" ("organisationId", "actorId", "sequence");
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_organisationId_fkey"
  FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
SELECT open_to_application(ARRAY['AuditEvent'], 'SELECT', '"organisationId" = current_organisation()');

-- What makes events stands apart; the application may look at none of it and call little.
CREATE SCHEMA audit;
GRANT USAGE ON SCHEMA audit TO weighbridge_app;

-- What a transaction has done so far. It is taken away again when that commits, so nobody else ever sees any.
CREATE UNLOGGED TABLE audit.part (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation UUID NOT NULL,
  act TEXT NOT NULL,
  detail JSONB NOT NULL
);

-- Columns that change by themselves while work goes on, or that another column of the row already seals.
CREATE FUNCTION audit.unsealed(name text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE name
    WHEN 'ImportBatch' THEN ARRAY['content', 'rowsDone', 'rowsTotal']
    WHEN 'TrainingToken' THEN ARRAY['lastUsedAt', 'windowFrom', 'windowUses']
    ELSE ARRAY[]::text[]
  END
$$;

-- SHA-256 of a row as canonical JSON, which jsonb is: one text for one value. Empty columns are left out, so that a
-- column that comes later does not change what earlier rows were.
CREATE FUNCTION audit.digest(row_of jsonb, unsealed text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT encode(sha256(convert_to(coalesce(jsonb_object_agg(key, value), '{}')::text, 'UTF8')), 'hex')
  FROM jsonb_each(row_of) WHERE value <> 'null' AND NOT key = ANY (unsealed)
$$;

-- The text whose hash an event carries.
CREATE FUNCTION audit.body(event "AuditEvent") RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT jsonb_build_object(
    'organisation', event."organisationId", 'sequence', event.sequence,
    'at', to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'actorId', event."actorId", 'actor', event.actor, 'kind', event.kind, 'parts', event.parts,
    'previous', event."previousHash")::text
$$;

-- After each statement: which rows it wrote, by key and digest; null where a row is gone.
-- Arguments: the column of the organisation, and the key as an SQL expression on r.
CREATE FUNCTION audit.rows_written() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  row_of text := format('r.%I AS organisation, %s AS key', TG_ARGV[0], TG_ARGV[1]);
  digest text := 'audit.digest(to_jsonb(r), audit.unsealed($2)) AS digest';
BEGIN
  EXECUTE format(
    'INSERT INTO audit.part (organisation, act, detail)
     SELECT organisation, $1, jsonb_build_object(''table'', $2, ''rows'', jsonb_agg(jsonb_build_array(key, digest) ORDER BY key))
     FROM (%s) AS written GROUP BY organisation',
    CASE TG_OP
      WHEN 'INSERT' THEN format('SELECT %s, %s FROM new_rows r', row_of, digest)
      WHEN 'UPDATE' THEN format('SELECT %1$s, %2$s FROM new_rows r EXCEPT SELECT %1$s, %2$s FROM old_rows r', row_of, digest)
      ELSE format('SELECT %s, NULL::text AS digest FROM old_rows r', row_of)
    END)
  USING lower(TG_OP), TG_TABLE_NAME;
  RETURN NULL;
END $$;

-- An act that writes no row: a sign-in, an export, a refusal.
CREATE FUNCTION audit.note(act text, detail jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF act IN ('insert', 'update', 'delete', 'seal') THEN RAISE EXCEPTION '% is said by the database alone', act; END IF;
  INSERT INTO audit.part (organisation, act, detail) VALUES (current_organisation(), act, detail);
END $$;

-- Makes one event per organisation of what the transaction did. The lock is taken here, at its end, so that whoever
-- works for minutes keeps nobody waiting.
CREATE FUNCTION audit.chain() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  whose uuid;
  last record;
  event "AuditEvent";
  person text := coalesce(current_setting('weighbridge.actor', true), '');
BEGIN
  FOR whose IN SELECT DISTINCT organisation FROM audit.part ORDER BY 1 LOOP
    PERFORM pg_advisory_xact_lock(hashtextextended('audit ' || whose, 0));
    SELECT sequence, hash INTO last FROM "AuditEvent" WHERE "organisationId" = whose ORDER BY sequence DESC LIMIT 1;
    event."organisationId" := whose;
    event.sequence := coalesce(last.sequence, 0) + 1;
    event."previousHash" := coalesce(last.hash, '');
    event.at := date_trunc('milliseconds', clock_timestamp());
    event."actorId" := nullif(person, '')::uuid;
    event.actor := CASE WHEN person <> '' THEN 'person'
      ELSE coalesce(nullif(current_setting('weighbridge.actor_name', true), ''), 'database account ' || session_user) END;
    WITH taken AS (DELETE FROM audit.part WHERE organisation = whose RETURNING id, act, detail)
    SELECT jsonb_agg(detail || jsonb_build_object('act', act) ORDER BY id),
      coalesce((array_agg(act ORDER BY id) FILTER (WHERE act NOT IN ('insert', 'update', 'delete')))[1], 'write')
    INTO event.parts, event.kind FROM taken;
    event.hash := encode(sha256(convert_to(audit.body(event), 'UTF8')), 'hex');
    INSERT INTO "AuditEvent" SELECT event.*;
  END LOOP;
END $$;

CREATE FUNCTION audit.chain_at_commit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- It comes once for each part; the first has taken them all.
  IF EXISTS (SELECT FROM audit.part WHERE id = NEW.id) THEN PERFORM audit.chain(); END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER chain_at_commit AFTER INSERT ON audit.part DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION audit.chain_at_commit();

-- The key of a table's rows within their organisation, as an SQL expression on r.
CREATE FUNCTION audit.key_of(name text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT string_agg(format('r.%I::text', a.attname), ' || '' '' || ' ORDER BY array_position(i.indkey::int[], a.attnum::int))
  FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
  WHERE i.indrelid = format('public.%I', name)::regclass AND i.indisprimary AND a.attname <> 'organisationId'
$$;

-- Has every write to a table chained from now on. A table that holds nobody's records is left alone.
CREATE FUNCTION audit.watch(name text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  organisation text := CASE WHEN name = 'Organisation' THEN 'id' ELSE 'organisationId' END;
  arguments text := format('%L, %L', organisation, audit.key_of(name));
BEGIN
  IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = format('public.%I', name)::regclass AND attname = organisation) THEN
    RETURN;
  END IF;
  EXECUTE format('CREATE TRIGGER audit_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION audit.rows_written(%s)', name, arguments);
  EXECUTE format('CREATE TRIGGER audit_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION audit.rows_written(%s)', name, arguments);
  EXECUTE format('CREATE TRIGGER audit_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION audit.rows_written(%s)', name, arguments);
END $$;

-- Takes up what is there: rows from before the chain began, or that a migration has changed. It says what a row is
-- now, not that it was right before.
CREATE FUNCTION audit.seal(name text, reason text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE chunk record;
BEGIN
  FOR chunk IN EXECUTE format(
    'SELECT organisation, jsonb_agg(jsonb_build_array(key, digest) ORDER BY key) AS rows FROM (
       SELECT r.%1$I AS organisation, %2$s AS key, audit.digest(to_jsonb(r), audit.unsealed(%3$L)) AS digest,
         (row_number() OVER (PARTITION BY r.%1$I ORDER BY %2$s) - 1) / 5000 AS part
       FROM %4$I r) AS all_rows GROUP BY organisation, part ORDER BY organisation, part',
    CASE WHEN name = 'Organisation' THEN 'id' ELSE 'organisationId' END, audit.key_of(name), name, name)
  LOOP
    INSERT INTO audit.part (organisation, act, detail)
    VALUES (chunk.organisation, 'seal', jsonb_build_object('table', name, 'reason', reason, 'rows', chunk.rows));
    PERFORM audit.chain();
  END LOOP;
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA audit FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit.note, audit.digest, audit.unsealed, audit.body, audit.key_of TO weighbridge_app;

-- From now on a table opened to the application is watched as well.
CREATE OR REPLACE FUNCTION open_to_application(tables text[], acts text, condition text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY tables LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO weighbridge_app USING (%s) WITH CHECK (%s)', name, condition, condition);
    EXECUTE format('GRANT %s ON %I TO weighbridge_app', acts, name);
    PERFORM audit.watch(name);
  END LOOP;
END $$;

SELECT audit.watch(name), audit.seal(name, 'here before the chain began') FROM unnest(ARRAY[
  'Organisation', 'User', 'ModelRecord', 'LineageEdge', 'Assessment', 'ModelChange', 'LawChange', 'TurnoverStatement',
  'Judgement', 'Deadline', 'DeadlineMark', 'ImportBatch', 'ImportRow', 'TrainingRun', 'TrainingRunChange',
  'TrainingReading', 'TrainingReadingWithdrawal', 'TrainingToken']) AS name;
