-- AlterTable
ALTER TABLE "ModelRecord" ADD COLUMN     "missingForClass" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- What is written with each finding from now on, for the records there are.
UPDATE "ModelRecord" m SET "missingForClass" = ARRAY(
  SELECT DISTINCT jsonb_array_elements_text((a.findings #> '{gpai,missing}') || (a.findings #> '{systemicRisk,missing}')))
FROM (
  SELECT DISTINCT ON ("modelRecordId") "modelRecordId", findings FROM "Assessment"
  ORDER BY "modelRecordId", "recordedAt" DESC, revision DESC
) a
WHERE a."modelRecordId" = m.id AND m."modelClass" IN ('unknown', 'review');
