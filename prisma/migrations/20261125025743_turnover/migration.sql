-- CreateTable
CREATE TABLE "TurnoverStatement" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "financialYear" INTEGER NOT NULL,
    "turnoverEur" BIGINT,
    "source" TEXT NOT NULL,
    "statedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "statedById" UUID,
    "statedByName" TEXT NOT NULL,

    CONSTRAINT "TurnoverStatement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TurnoverStatement_organisationId_financialYear_statedAt_idx" ON "TurnoverStatement"("organisationId", "financialYear", "statedAt");

-- AddForeignKey
ALTER TABLE "TurnoverStatement" ADD CONSTRAINT "TurnoverStatement_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TurnoverStatement"
  ADD CONSTRAINT turnover_is_positive CHECK ("turnoverEur" >= 0),
  ADD CONSTRAINT financial_year_is_plausible CHECK ("financialYear" BETWEEN 2000 AND 2099),
  ADD CONSTRAINT turnover_has_a_source CHECK (btrim(source) <> '');

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "TurnoverStatement"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
