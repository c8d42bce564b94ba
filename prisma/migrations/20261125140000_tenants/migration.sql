-- The application works as a role that owns no table, so that row-level security binds it: it sees and writes
-- the rows of one organisation, the one its transaction was opened for, and none where that was forgotten.

DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'weighbridge_app') THEN
    BEGIN
      CREATE ROLE weighbridge_app NOLOGIN NOBYPASSRLS;
    EXCEPTION
      -- Another database of this server is being brought up to date at the same moment.
      WHEN duplicate_object OR unique_violation THEN NULL;
      WHEN insufficient_privilege THEN RAISE EXCEPTION
        'The account of DATABASE_URL may not create roles. Let an administrator of the server run: CREATE ROLE weighbridge_app; GRANT weighbridge_app TO %;', current_user;
    END;
  END IF;
  IF NOT pg_has_role(current_user, 'weighbridge_app', 'MEMBER') THEN
    EXECUTE format('GRANT weighbridge_app TO %I', current_user);
  END IF;
END $$;

CREATE FUNCTION current_organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT NULLIF(current_setting('weighbridge.organisation', true), '')::uuid
$$;

-- One policy a table, and what may be done: a table named in neither list is closed to the application.
CREATE FUNCTION open_to_application(tables text[], acts text, condition text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY tables LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO weighbridge_app USING (%s) WITH CHECK (%s)', name, condition, condition);
    EXECUTE format('GRANT %s ON %I TO weighbridge_app', acts, name);
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION open_to_application FROM PUBLIC;

-- Written once.
SELECT open_to_application(
  ARRAY['Assessment', 'ModelChange', 'LawChange', 'TurnoverStatement', 'Judgement', 'DeadlineMark',
    'TrainingRunChange', 'TrainingReading', 'TrainingReadingWithdrawal'],
  'SELECT, INSERT', '"organisationId" = current_organisation()');
-- Changed, never deleted.
SELECT open_to_application(
  ARRAY['User', 'ModelRecord', 'LineageEdge', 'Deadline', 'ImportBatch', 'TrainingRun', 'TrainingToken'],
  'SELECT, INSERT, UPDATE', '"organisationId" = current_organisation()');
SELECT open_to_application(ARRAY['ImportRow'],
  'SELECT, INSERT, UPDATE, DELETE', '"organisationId" = current_organisation()');
SELECT open_to_application(ARRAY['Organisation'], 'SELECT, INSERT, UPDATE', 'id = current_organisation()');
-- Of the installation, not of an organisation.
SELECT open_to_application(ARRAY['SignInAttempts', 'WorkerSign'], 'SELECT, INSERT, UPDATE, DELETE', 'true');

-- What has to be known before it is known whose it is: who signs in, whose token it is, for whom work is left.
-- Each gives one answer and nothing else.
CREATE FUNCTION account_of(address text)
RETURNS TABLE (id uuid, "organisationId" uuid, name text, "passwordHash" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT id, "organisationId", name, "passwordHash" FROM "User" WHERE email = address
$$;

CREATE FUNCTION organisation_of_person(person uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT "organisationId" FROM "User" WHERE id = person
$$;

CREATE FUNCTION organisation_of_token(token uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT "organisationId" FROM "TrainingToken" WHERE id = token
$$;

CREATE FUNCTION organisation_ids() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT id FROM "Organisation" ORDER BY id
$$;

-- Only the owner of a table may have it counted.
CREATE FUNCTION refresh_statistics() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  ANALYZE "ModelRecord", "ModelChange", "Assessment", "Deadline", "LineageEdge";
END $$;

REVOKE ALL ON FUNCTION account_of, organisation_of_person, organisation_of_token, organisation_ids, refresh_statistics FROM PUBLIC;
GRANT EXECUTE ON FUNCTION account_of, organisation_of_person, organisation_of_token, organisation_ids, refresh_statistics
  TO weighbridge_app;
