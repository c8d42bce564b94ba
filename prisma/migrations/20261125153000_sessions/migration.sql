-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "idleMinutes" INTEGER NOT NULL DEFAULT 60,
ADD COLUMN     "sessionHours" INTEGER NOT NULL DEFAULT 12;

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "provedAt" TIMESTAMPTZ(3) NOT NULL,
    "address" TEXT,
    "browser" TEXT NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedWhy" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Session_sha256_key" ON "Session"("sha256");

-- CreateIndex
CREATE INDEX "Session_organisationId_userId_endedAt_idx" ON "Session"("organisationId", "userId", "endedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Session_organisationId_id_key" ON "Session"("organisationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "User_organisationId_id_key" ON "User"("organisationId", "id");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_organisationId_userId_fkey" FOREIGN KEY ("organisationId", "userId") REFERENCES "User"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Organisation"
  ADD CONSTRAINT "Organisation_idle_within_limits" CHECK ("idleMinutes" BETWEEN 5 AND 480),
  ADD CONSTRAINT "Organisation_sessions_within_limits" CHECK ("sessionHours" BETWEEN 1 AND 24);
ALTER TABLE "Session"
  ADD CONSTRAINT "Session_method_known" CHECK ("method" IN ('password', 'passkey', 'provider')),
  ADD CONSTRAINT "Session_end_has_a_reason" CHECK (
    ("endedAt" IS NULL) = ("endedWhy" IS NULL)
    AND ("endedWhy" IS NULL OR "endedWhy" IN ('signed-out', 'ended', 'password', 'idle', 'age')));

-- What has ended does not come back to life.
CREATE FUNCTION ended_sessions_stay_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a session that has ended stays ended' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER session_stays_ended BEFORE UPDATE ON "Session" FOR EACH ROW
  WHEN (OLD."endedAt" IS NOT NULL AND (OLD."endedAt", OLD."endedWhy") IS DISTINCT FROM (NEW."endedAt", NEW."endedWhy"))
  EXECUTE FUNCTION ended_sessions_stay_ended();

CREATE OR REPLACE FUNCTION audit.unsealed(name text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE name
    WHEN 'ImportBatch' THEN ARRAY['content', 'rowsDone', 'rowsTotal']
    WHEN 'TrainingToken' THEN ARRAY['lastUsedAt', 'windowFrom', 'windowUses']
    WHEN 'Session' THEN ARRAY['lastSeenAt']
    ELSE ARRAY[]::text[]
  END
$$;

SELECT open_to_application(ARRAY['Session'], 'SELECT, INSERT, UPDATE', '"organisationId" = current_organisation()');

-- Asked at each request, before it is known for which organisation: whose session a secret opens, and whether
-- it still does. Ends what has run out, and writes at most once a minute that its person was seen.
CREATE FUNCTION see_session(digest text, at timestamptz)
RETURNS TABLE (id uuid, "organisationId" uuid, "userId" uuid, "provedAt" timestamptz, "endedWhy" text)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT set_config('weighbridge.actor_name', 'The time limit of sessions', true);
  UPDATE "Session" s SET "endedAt" = at,
    "endedWhy" = CASE WHEN s."lastSeenAt" <= at - make_interval(mins => o."idleMinutes") THEN 'idle' ELSE 'age' END
  FROM "Organisation" o
  WHERE s.sha256 = digest AND s."endedAt" IS NULL AND o.id = s."organisationId"
    AND (s."lastSeenAt" <= at - make_interval(mins => o."idleMinutes")
      OR s."createdAt" <= at - make_interval(hours => o."sessionHours"));
  UPDATE "Session" s SET "lastSeenAt" = at
  WHERE s.sha256 = digest AND s."endedAt" IS NULL AND s."lastSeenAt" <= at - interval '1 minute';
  SELECT s.id, s."organisationId", s."userId", s."provedAt", s."endedWhy" FROM "Session" s WHERE s.sha256 = digest;
$$;

CREATE FUNCTION sign_out(digest text, at timestamptz) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT set_config('weighbridge.actor', "userId"::text, true) FROM "Session" WHERE sha256 = digest;
  UPDATE "Session" SET "endedAt" = at, "endedWhy" = 'signed-out' WHERE sha256 = digest AND "endedAt" IS NULL;
$$;

REVOKE ALL ON FUNCTION see_session, sign_out FROM PUBLIC;
GRANT EXECUTE ON FUNCTION see_session, sign_out TO weighbridge_app;
