-- AlterTable
ALTER TABLE "ModelRecord" ADD COLUMN     "codeChapters" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "dutiesBinding" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "dutiesOpen" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "events" JSONB NOT NULL DEFAULT '[]';

-- CreateIndex
CREATE INDEX "Deadline_organisationId_deadlineId_lapsedAt_modelRecordId_idx" ON "Deadline"("organisationId", "deadlineId", "lapsedAt", "modelRecordId");

-- CreateIndex
CREATE INDEX "ModelRecord_dutiesBinding_idx" ON "ModelRecord" USING GIN ("dutiesBinding");

-- CreateIndex
CREATE INDEX "ModelRecord_dutiesOpen_idx" ON "ModelRecord" USING GIN ("dutiesOpen");

-- What the schema file cannot say.
ALTER TABLE "ModelRecord"
  ADD CONSTRAINT events_are_a_list CHECK (jsonb_typeof(events) = 'array'),
  ADD CONSTRAINT chapters_are_known
    CHECK ("codeChapters" <@ ARRAY['none', 'transparency', 'copyright', 'safety']
      AND NOT ('none' = ANY("codeChapters") AND cardinality("codeChapters") > 1));

-- Records classified before carry what their latest finding said.
UPDATE "ModelRecord" m SET
  "dutiesBinding" = ARRAY(
    SELECT duty ->> 'id' FROM jsonb_array_elements(latest.duties) duty WHERE duty ->> 'outcome' = 'binds'),
  "dutiesOpen" = ARRAY(
    SELECT duty ->> 'id' FROM jsonb_array_elements(latest.duties) duty WHERE duty ->> 'outcome' = 'open')
FROM (
  SELECT DISTINCT ON ("modelRecordId") "modelRecordId", findings -> 'duties' AS duties
  FROM "Assessment" ORDER BY "modelRecordId", "recordedAt" DESC, revision DESC
) latest
WHERE latest."modelRecordId" = m.id AND jsonb_typeof(latest.duties) = 'array';
