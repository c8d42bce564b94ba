-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "requiresFactor" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "factorAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "AuthenticatorApp" (
    "organisationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMPTZ(3),
    "lastStep" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "AuthenticatorApp_pkey" PRIMARY KEY ("organisationId","userId")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Passkey" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "credentialId" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInChallenge" (
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInChallenge_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryCode_organisationId_userId_sha256_key" ON "RecoveryCode"("organisationId", "userId", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Passkey_credentialId_key" ON "Passkey"("credentialId");

-- CreateIndex
CREATE INDEX "Passkey_organisationId_userId_idx" ON "Passkey"("organisationId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Passkey_organisationId_id_key" ON "Passkey"("organisationId", "id");

-- CreateIndex
CREATE INDEX "SignInChallenge_expiresAt_idx" ON "SignInChallenge"("expiresAt");

-- AddForeignKey
ALTER TABLE "AuthenticatorApp" ADD CONSTRAINT "AuthenticatorApp_organisationId_userId_fkey" FOREIGN KEY ("organisationId", "userId") REFERENCES "User"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_organisationId_userId_fkey" FOREIGN KEY ("organisationId", "userId") REFERENCES "User"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_organisationId_userId_fkey" FOREIGN KEY ("organisationId", "userId") REFERENCES "User"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "SignInChallenge" ADD CONSTRAINT "SignInChallenge_kind_known" CHECK ("kind" IN ('enrol', 'passkey', 'provider'));
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_counts_up" CHECK ("counter" >= 0);

CREATE OR REPLACE FUNCTION audit.unsealed(name text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE name
    WHEN 'ImportBatch' THEN ARRAY['content', 'rowsDone', 'rowsTotal']
    WHEN 'TrainingToken' THEN ARRAY['lastUsedAt', 'windowFrom', 'windowUses']
    WHEN 'Session' THEN ARRAY['lastSeenAt']
    WHEN 'AuthenticatorApp' THEN ARRAY['lastStep']
    WHEN 'Passkey' THEN ARRAY['counter', 'lastUsedAt']
    ELSE ARRAY[]::text[]
  END
$$;

-- A factor that is removed leaves no secret behind.
SELECT open_to_application(ARRAY['AuthenticatorApp', 'RecoveryCode', 'Passkey'],
  'SELECT, INSERT, UPDATE, DELETE', '"organisationId" = current_organisation()');
SELECT open_to_application(ARRAY['SignInChallenge'], 'SELECT, INSERT, DELETE', 'true');

-- As before, and what is still missing: the second factor of whoever has one, or setting one up where the
-- organisation requires it.
DROP FUNCTION see_session(text, timestamptz);
CREATE FUNCTION see_session(digest text, at timestamptz)
RETURNS TABLE (id uuid, "organisationId" uuid, "userId" uuid, "provedAt" timestamptz, "endedWhy" text, awaits text)
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
  SELECT s.id, s."organisationId", s."userId", s."provedAt", s."endedWhy",
    CASE
      WHEN s."factorAt" IS NOT NULL THEN NULL
      WHEN EXISTS (SELECT FROM "AuthenticatorApp" a
          WHERE a."organisationId" = s."organisationId" AND a."userId" = s."userId" AND a."confirmedAt" IS NOT NULL)
        OR EXISTS (SELECT FROM "Passkey" p
          WHERE p."organisationId" = s."organisationId" AND p."userId" = s."userId") THEN 'factor'
      WHEN o."requiresFactor" THEN 'enrolment'
    END
  FROM "Session" s JOIN "Organisation" o ON o.id = s."organisationId" WHERE s.sha256 = digest;
$$;

CREATE FUNCTION owner_of_passkey(credential text) RETURNS TABLE ("organisationId" uuid, "userId" uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT "organisationId", "userId" FROM "Passkey" WHERE "credentialId" = credential
$$;

REVOKE ALL ON FUNCTION see_session, owner_of_passkey FROM PUBLIC;
GRANT EXECUTE ON FUNCTION see_session, owner_of_passkey TO weighbridge_app;
