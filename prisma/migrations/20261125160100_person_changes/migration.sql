CREATE UNIQUE INDEX IF NOT EXISTS "User_organisationId_id_key" ON "User"("organisationId", "id");

CREATE TABLE "PersonChange" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('joined', 'role', 'deactivated', 'reactivated')),
    "roleBefore" TEXT,
    "role" TEXT,
    "accessEndsOn" DATE,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID,
    "changedByName" TEXT NOT NULL,

    CONSTRAINT "PersonChange_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "PersonChange_organisationId_personId_changedAt_idx" ON "PersonChange"("organisationId", "personId", "changedAt");

ALTER TABLE "PersonChange" ADD CONSTRAINT "PersonChange_organisationId_personId_fkey"
  FOREIGN KEY ("organisationId", "personId") REFERENCES "User"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT open_to_application(ARRAY['PersonChange'], 'SELECT, INSERT', '"organisationId" = current_organisation()');
