-- Whoever had an account could do everything until now.
ALTER TABLE "User"
  ADD COLUMN "role" TEXT NOT NULL DEFAULT 'owner',
  ADD COLUMN "accessEndsOn" DATE,
  ADD COLUMN "deactivatedAt" TIMESTAMPTZ(3);
ALTER TABLE "User" ALTER COLUMN "role" DROP DEFAULT;

ALTER TABLE "User"
  ADD CONSTRAINT "User_role_known"
    CHECK ("role" IN ('owner', 'admin', 'officer', 'contributor', 'reviewer', 'auditor')),
  ADD CONSTRAINT "User_only_auditors_end" CHECK ("accessEndsOn" IS NULL OR "role" = 'auditor');

-- There is always an owner who gets in. The organisation's row is held, so that of two who go at the same
-- moment the second is looked at when the first is done.
CREATE FUNCTION keep_an_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The organisation goes as a whole.
  IF TG_OP = 'DELETE' AND is_rewritten('removal', TG_RELID) THEN RETURN NULL; END IF;
  PERFORM 1 FROM "Organisation" WHERE id = OLD."organisationId" FOR NO KEY UPDATE;
  IF NOT EXISTS (
    SELECT FROM "User"
    WHERE "organisationId" = OLD."organisationId" AND "role" = 'owner' AND "deactivatedAt" IS NULL AND "pseudonymisedAt" IS NULL
  ) THEN
    RAISE EXCEPTION 'an organisation keeps at least one owner' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER keep_an_owner_changed AFTER UPDATE OF "role", "deactivatedAt", "pseudonymisedAt", "organisationId" ON "User" FOR EACH ROW
  WHEN (OLD."role" = 'owner' AND OLD."deactivatedAt" IS NULL
    AND (NEW."role" <> 'owner' OR NEW."deactivatedAt" IS NOT NULL OR NEW."pseudonymisedAt" IS NOT NULL OR NEW."organisationId" <> OLD."organisationId"))
  EXECUTE FUNCTION keep_an_owner();

CREATE TRIGGER keep_an_owner_removed AFTER DELETE ON "User" FOR EACH ROW
  WHEN (OLD."role" = 'owner' AND OLD."deactivatedAt" IS NULL)
  EXECUTE FUNCTION keep_an_owner();

-- Rows that are chained are other rows from now on.
SELECT audit.seal('User', 'given a role');
