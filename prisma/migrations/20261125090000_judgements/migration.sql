-- AlterTable
ALTER TABLE "ModelRecord" ADD COLUMN     "questionsDecided" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "questionsExpired" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "questionsOpen" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "Judgement" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "modelRecordId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "decisionId" UUID,
    "question" TEXT NOT NULL,
    "reading" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "evidence" TEXT NOT NULL DEFAULT '',
    "facts" JSONB NOT NULL,
    "lawVersion" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "madeById" UUID NOT NULL,
    "madeByName" TEXT NOT NULL,

    CONSTRAINT "Judgement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Judgement_organisationId_id_key" ON "Judgement"("organisationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Judgement_organisationId_modelRecordId_revision_key" ON "Judgement"("organisationId", "modelRecordId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "Judgement_organisationId_decisionId_kind_key" ON "Judgement"("organisationId", "decisionId", "kind");

-- AddForeignKey
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_organisationId_modelRecordId_fkey" FOREIGN KEY ("organisationId", "modelRecordId") REFERENCES "ModelRecord"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_organisationId_decisionId_fkey" FOREIGN KEY ("organisationId", "decisionId") REFERENCES "Judgement"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was judged, by whom and why is never rewritten.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Judgement"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();

ALTER TABLE "Judgement"
  ADD CONSTRAINT kind_is_known CHECK (kind IN ('decided', 'confirmed', 'withdrawn')),
  ADD CONSTRAINT answers_a_decision CHECK ((kind = 'decided') = ("decisionId" IS NULL)),
  ADD CONSTRAINT has_a_reason CHECK (kind = 'confirmed' OR btrim(reason) <> '');

-- Four eyes: a decision is confirmed by somebody other than whoever made it. What answers a decision is
-- about the same question and reading of the same record, and a withdrawn decision takes no confirmation.
CREATE FUNCTION judgement_fits_its_decision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE decision "Judgement";
BEGIN
  SELECT * INTO decision FROM "Judgement" j
  WHERE j.id = NEW."decisionId" AND j."organisationId" = NEW."organisationId";
  IF decision.kind IS DISTINCT FROM 'decided' OR decision."modelRecordId" <> NEW."modelRecordId"
    OR decision.question <> NEW.question OR decision.reading <> NEW.reading THEN
    RAISE EXCEPTION 'a judgement answers a decision on the same question of the same record';
  END IF;
  IF NEW.kind = 'confirmed' AND decision."madeById" = NEW."madeById" THEN
    RAISE EXCEPTION 'four eyes: a decision is confirmed by another person than whoever made it';
  END IF;
  IF EXISTS (SELECT 1 FROM "Judgement" j WHERE j."organisationId" = NEW."organisationId"
    AND j."decisionId" = NEW."decisionId" AND j.kind = 'withdrawn') THEN
    RAISE EXCEPTION 'a decision that was withdrawn takes no further answer';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER fits_its_decision BEFORE INSERT ON "Judgement"
  FOR EACH ROW WHEN (NEW."decisionId" IS NOT NULL) EXECUTE FUNCTION judgement_fits_its_decision();

-- What waits for a person, on the home page and in the list.
CREATE INDEX model_questions_open ON "ModelRecord" ("organisationId") WHERE "questionsOpen" <> '{}';
CREATE INDEX model_questions_expired ON "ModelRecord" ("organisationId") WHERE "questionsExpired" <> '{}';
