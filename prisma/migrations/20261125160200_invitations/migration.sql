CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL CHECK ("role" IN ('owner', 'admin', 'officer', 'contributor', 'reviewer', 'auditor')),
    "accessEndsOn" DATE,
    "sha256" TEXT NOT NULL,
    "mailSha256" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "invitedById" UUID NOT NULL,
    "invitedByName" TEXT NOT NULL,
    "mailedAt" TIMESTAMPTZ(3),
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedById" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnById" UUID,
    "withdrawnByName" TEXT,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Invitation_only_auditors_end" CHECK ("accessEndsOn" IS NULL OR "role" = 'auditor'),
    CONSTRAINT "Invitation_ends_once" CHECK ("acceptedAt" IS NULL OR "withdrawnAt" IS NULL)
);

CREATE UNIQUE INDEX "Invitation_sha256_key" ON "Invitation"("sha256");
CREATE UNIQUE INDEX "Invitation_mailSha256_key" ON "Invitation"("mailSha256");
CREATE INDEX "Invitation_organisationId_createdAt_idx" ON "Invitation"("organisationId", "createdAt");
CREATE UNIQUE INDEX "Invitation_one_open" ON "Invitation"("organisationId", "email")
  WHERE "acceptedAt" IS NULL AND "withdrawnAt" IS NULL;

ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organisationId_invitedById_fkey"
  FOREIGN KEY ("organisationId", "invitedById") REFERENCES "User"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT open_to_application(ARRAY['Invitation'], 'SELECT, INSERT, UPDATE', '"organisationId" = current_organisation()');

-- Whose invitation a link is, before anybody is signed in.
CREATE FUNCTION organisation_of_invitation(digest text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT "organisationId" FROM "Invitation" WHERE "sha256" = digest OR "mailSha256" = digest
$$;
REVOKE ALL ON FUNCTION organisation_of_invitation FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisation_of_invitation TO weighbridge_app;
