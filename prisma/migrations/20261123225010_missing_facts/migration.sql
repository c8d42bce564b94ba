-- AlterTable
ALTER TABLE "ModelRecord" ADD COLUMN     "missing" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- What is written with each finding from now on, for the records there are.
UPDATE "ModelRecord" m SET missing = ARRAY(SELECT jsonb_array_elements_text(a.findings -> 'missing'))
FROM (
  SELECT DISTINCT ON ("modelRecordId") "modelRecordId", findings FROM "Assessment"
  ORDER BY "modelRecordId", "recordedAt" DESC, revision DESC
) a
WHERE a."modelRecordId" = m.id;
