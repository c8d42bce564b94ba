-- CreateTable
CREATE TABLE "TrainingRun" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "modelRecordId" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "startsOn" DATE,
    "endsOn" DATE,
    "endedOn" DATE,
    "knownOn" DATE NOT NULL,
    "units" INTEGER,
    "peakFlopPerSecond" DECIMAL(60,0),
    "utilisation" INTEGER,
    "plannedFlop" DECIMAL(60,0),
    "priorFlop" DECIMAL(60,0),
    "uncertaintyPercent" INTEGER NOT NULL,
    "note" TEXT,
    "withdrawnAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdByName" TEXT NOT NULL,

    CONSTRAINT "TrainingRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrainingRunChange" (
    "organisationId" UUID NOT NULL,
    "trainingRunId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID,
    "changedByName" TEXT NOT NULL,
    "changes" JSONB NOT NULL,

    CONSTRAINT "TrainingRunChange_pkey" PRIMARY KEY ("organisationId","trainingRunId","revision")
);

-- CreateTable
CREATE TABLE "TrainingReading" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "trainingRunId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "flop" DECIMAL(60,0) NOT NULL,
    "source" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" UUID,
    "recordedByName" TEXT NOT NULL,

    CONSTRAINT "TrainingReading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrainingReadingWithdrawal" (
    "organisationId" UUID NOT NULL,
    "readingId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnById" UUID,
    "withdrawnByName" TEXT NOT NULL,

    CONSTRAINT "TrainingReadingWithdrawal_pkey" PRIMARY KEY ("organisationId","readingId")
);

-- CreateTable
CREATE TABLE "TrainingToken" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "trainingRunId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdByName" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedByName" TEXT,
    "lastUsedAt" TIMESTAMPTZ(3),
    "windowFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "windowUses" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "TrainingToken_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TrainingRun_organisationId_modelRecordId_idx" ON "TrainingRun"("organisationId", "modelRecordId");

-- CreateIndex
CREATE UNIQUE INDEX "TrainingRun_organisationId_id_key" ON "TrainingRun"("organisationId", "id");

-- CreateIndex
CREATE INDEX "TrainingReading_organisationId_trainingRunId_at_idx" ON "TrainingReading"("organisationId", "trainingRunId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "TrainingReading_organisationId_id_key" ON "TrainingReading"("organisationId", "id");

-- CreateIndex
CREATE INDEX "TrainingToken_organisationId_trainingRunId_idx" ON "TrainingToken"("organisationId", "trainingRunId");

-- CreateIndex
CREATE UNIQUE INDEX "TrainingToken_organisationId_id_key" ON "TrainingToken"("organisationId", "id");

-- AddForeignKey
ALTER TABLE "TrainingRun" ADD CONSTRAINT "TrainingRun_organisationId_modelRecordId_fkey" FOREIGN KEY ("organisationId", "modelRecordId") REFERENCES "ModelRecord"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingRunChange" ADD CONSTRAINT "TrainingRunChange_organisationId_trainingRunId_fkey" FOREIGN KEY ("organisationId", "trainingRunId") REFERENCES "TrainingRun"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingReading" ADD CONSTRAINT "TrainingReading_organisationId_trainingRunId_fkey" FOREIGN KEY ("organisationId", "trainingRunId") REFERENCES "TrainingRun"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingReadingWithdrawal" ADD CONSTRAINT "TrainingReadingWithdrawal_organisationId_readingId_fkey" FOREIGN KEY ("organisationId", "readingId") REFERENCES "TrainingReading"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingToken" ADD CONSTRAINT "TrainingToken_organisationId_trainingRunId_fkey" FOREIGN KEY ("organisationId", "trainingRunId") REFERENCES "TrainingRun"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema file cannot say.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "TrainingRunChange"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "TrainingReading"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "TrainingReadingWithdrawal"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
CREATE TRIGGER never_deleted BEFORE DELETE ON "TrainingRun"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
CREATE TRIGGER never_deleted BEFORE DELETE ON "TrainingToken"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();

ALTER TABLE "TrainingRun"
  ADD CONSTRAINT name_is_there CHECK (btrim(name) <> ''),
  ADD CONSTRAINT revision_counts CHECK (revision > 0),
  ADD CONSTRAINT ends_after_start CHECK ("endsOn" >= "startsOn"),
  ADD CONSTRAINT hardware_is_positive CHECK (units > 0 AND "peakFlopPerSecond" > 0),
  ADD CONSTRAINT utilisation_is_a_share CHECK (utilisation BETWEEN 1 AND 10000),
  ADD CONSTRAINT planned_flop_is_positive CHECK ("plannedFlop" > 0),
  ADD CONSTRAINT prior_flop_is_counted CHECK ("priorFlop" >= 0),
  ADD CONSTRAINT uncertainty_is_a_percentage CHECK ("uncertaintyPercent" BETWEEN 0 AND 100);

ALTER TABLE "TrainingReading"
  ADD CONSTRAINT flop_is_counted CHECK (flop >= 0),
  ADD CONSTRAINT source_is_there CHECK (btrim(source) <> '');

ALTER TABLE "TrainingReadingWithdrawal"
  ADD CONSTRAINT reason_is_there CHECK (btrim(reason) <> '');

ALTER TABLE "TrainingToken"
  ADD CONSTRAINT secret_is_a_digest CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT expires_within_400_days CHECK ("expiresAt" <= "createdAt" + interval '9600 hours'),
  ADD CONSTRAINT revoked_by_somebody CHECK (("revokedAt" IS NULL) = ("revokedByName" IS NULL));
