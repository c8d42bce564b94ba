CREATE TABLE "PasswordReset" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "mailedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PasswordReset_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "PasswordReset_sha256_key" ON "PasswordReset"("sha256");
CREATE INDEX "PasswordReset_organisationId_userId_idx" ON "PasswordReset"("organisationId", "userId");

ALTER TABLE "PasswordReset" ADD CONSTRAINT "PasswordReset_organisationId_userId_fkey"
  FOREIGN KEY ("organisationId", "userId") REFERENCES "User"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT open_to_application(ARRAY['PasswordReset'], 'SELECT, INSERT, UPDATE', '"organisationId" = current_organisation()');

-- Whose link it is, before anybody is signed in.
CREATE FUNCTION organisation_of_reset(digest text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT "organisationId" FROM "PasswordReset" WHERE "sha256" = digest
$$;
REVOKE ALL ON FUNCTION organisation_of_reset FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisation_of_reset TO weighbridge_app;
