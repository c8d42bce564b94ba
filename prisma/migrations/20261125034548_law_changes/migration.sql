-- AlterTable
ALTER TABLE "Assessment" ADD COLUMN     "cause" TEXT NOT NULL DEFAULT 'facts';

-- AlterTable
ALTER TABLE "ModelRecord" ADD COLUMN     "findingLaw" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "findingOn" DATE NOT NULL DEFAULT '0001-01-01'::date;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "lawChangesSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "LawChange" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "modelRecordId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "modelClass" TEXT NOT NULL,
    "classBefore" TEXT NOT NULL,
    "lawVersion" TEXT NOT NULL,
    "lawVersionBefore" TEXT NOT NULL,
    "asOf" DATE NOT NULL,
    "asOfBefore" DATE NOT NULL,
    "difference" JSONB NOT NULL,

    CONSTRAINT "LawChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LawChange_organisationId_recordedAt_id_idx" ON "LawChange"("organisationId", "recordedAt", "id");

-- AddForeignKey
ALTER TABLE "LawChange" ADD CONSTRAINT "LawChange_organisationId_modelRecordId_fkey" FOREIGN KEY ("organisationId", "modelRecordId") REFERENCES "ModelRecord"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Every record knows what its latest finding rests on.
UPDATE "ModelRecord" SET "findingLaw" = latest."lawVersion", "findingOn" = latest."asOf"
FROM (
  SELECT DISTINCT ON ("modelRecordId") "modelRecordId", "lawVersion", "asOf" FROM "Assessment"
  ORDER BY "modelRecordId", revision DESC, "recordedAt" DESC
) AS latest
WHERE latest."modelRecordId" = "ModelRecord".id;

ALTER TABLE "Assessment" ADD CONSTRAINT cause_is_known CHECK (cause IN ('facts', 'lineage', 'law'));

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "LawChange"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
