-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ModelRecord" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "origin" TEXT NOT NULL DEFAULT 'form',
    "isExample" BOOLEAN NOT NULL DEFAULT false,
    "importKey" TEXT,
    "name" TEXT NOT NULL,
    "family" TEXT,
    "versions" JSONB NOT NULL DEFAULT '[]',
    "provider" TEXT NOT NULL,
    "providerCountry" TEXT,
    "providerLocation" TEXT,
    "ourRole" TEXT,
    "actorRole" TEXT,
    "parametersTotal" BIGINT,
    "parametersActive" BIGINT,
    "architecture" TEXT,
    "inputModalities" TEXT[],
    "outputModalities" TEXT[],
    "taskRange" TEXT,
    "generalityShown" BOOLEAN,
    "trainingFlop" DECIMAL(60,0),
    "cumulativeTrainingFlop" DECIMAL(60,0),
    "isThirdPartyModification" BOOLEAN,
    "baseModelName" TEXT,
    "baseModelId" UUID,
    "baseIsGpai" BOOLEAN,
    "baseIsSystemicRisk" BOOLEAN,
    "baseComputeKnown" BOOLEAN,
    "baseTrainingFlop" DECIMAL(60,0),
    "modificationFlop" DECIMAL(60,0),
    "weightsControlledBy" TEXT,
    "weightsPublic" BOOLEAN,
    "architecturePublic" BOOLEAN,
    "usageInfoPublic" BOOLEAN,
    "licenceId" TEXT,
    "licenceText" TEXT,
    "licenceTerms" TEXT,
    "accessTerms" TEXT,
    "monetisation" TEXT,
    "supply" TEXT,
    "euExcluded" BOOLEAN,
    "releasedOn" DATE,
    "marketStatus" TEXT,
    "placedOn" DATE,
    "furtherTrainedOn" DATE,
    "thresholdMetOrKnownOn" DATE,
    "thresholdTrigger" TEXT,
    "designationBasis" TEXT,
    "designatedOn" DATE,
    "rebuttal" TEXT,
    "rebuttalDecidedOn" DATE,
    "registeredEuBusinessUsers" INTEGER,
    "sources" JSONB NOT NULL DEFAULT '{}',
    "documentation" JSONB NOT NULL DEFAULT '{}',
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "modelClass" TEXT NOT NULL DEFAULT 'unknown',
    "openSource" TEXT NOT NULL DEFAULT 'unknown',
    "legacy" TEXT NOT NULL DEFAULT 'unknown',
    "nearThreshold" TEXT,
    "missingCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ModelRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "modelRecordId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "asOf" DATE NOT NULL,
    "lawVersion" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "findings" JSONB NOT NULL,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ModelChange" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "modelRecordId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID,
    "changedByName" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "changes" JSONB NOT NULL,

    CONSTRAINT "ModelChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deadline" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "modelRecordId" UUID NOT NULL,
    "deadlineId" TEXT NOT NULL,
    "occurrence" TEXT NOT NULL,
    "bearer" TEXT NOT NULL,
    "triggeredOn" DATE,
    "dueOn" DATE,
    "rolledDueOn" DATE,
    "review" BOOLEAN NOT NULL DEFAULT false,
    "because" JSONB NOT NULL,
    "lapsedAt" TIMESTAMPTZ(3),
    "doneOn" DATE,

    CONSTRAINT "Deadline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeadlineMark" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "deadlineRowId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "doneOn" DATE,
    "note" TEXT NOT NULL,
    "markedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "markedById" UUID,
    "markedByName" TEXT NOT NULL,

    CONSTRAINT "DeadlineMark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportBatch" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "createdById" UUID,
    "createdByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "status" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "counts" JSONB NOT NULL,
    "rowsDone" INTEGER NOT NULL DEFAULT 0,
    "rowsTotal" INTEGER NOT NULL DEFAULT 0,
    "refusal" TEXT,
    "appliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "organisationId" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "reasons" JSONB NOT NULL,
    "differences" JSONB NOT NULL,
    "patch" JSONB NOT NULL,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("organisationId","batchId","line")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_organisationId_idx" ON "User"("organisationId");

-- CreateIndex
CREATE INDEX "ModelRecord_organisationId_modelClass_name_id_idx" ON "ModelRecord"("organisationId", "modelClass", "name", "id");

-- CreateIndex
CREATE INDEX "ModelRecord_organisationId_baseModelId_idx" ON "ModelRecord"("organisationId", "baseModelId");

-- CreateIndex
CREATE UNIQUE INDEX "ModelRecord_organisationId_id_key" ON "ModelRecord"("organisationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ModelRecord_organisationId_importKey_key" ON "ModelRecord"("organisationId", "importKey");

-- CreateIndex
CREATE INDEX "Assessment_organisationId_modelRecordId_recordedAt_idx" ON "Assessment"("organisationId", "modelRecordId", "recordedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ModelChange_organisationId_modelRecordId_revision_key" ON "ModelChange"("organisationId", "modelRecordId", "revision");

-- CreateIndex
CREATE INDEX "Deadline_organisationId_lapsedAt_doneOn_dueOn_id_idx" ON "Deadline"("organisationId", "lapsedAt", "doneOn", "dueOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Deadline_organisationId_id_key" ON "Deadline"("organisationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Deadline_organisationId_modelRecordId_deadlineId_occurrence_key" ON "Deadline"("organisationId", "modelRecordId", "deadlineId", "occurrence");

-- CreateIndex
CREATE INDEX "DeadlineMark_organisationId_deadlineRowId_markedAt_idx" ON "DeadlineMark"("organisationId", "deadlineRowId", "markedAt");

-- CreateIndex
CREATE INDEX "ImportBatch_organisationId_createdAt_idx" ON "ImportBatch"("organisationId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ImportBatch_organisationId_id_key" ON "ImportBatch"("organisationId", "id");

-- CreateIndex
CREATE INDEX "ImportRow_organisationId_batchId_outcome_line_idx" ON "ImportRow"("organisationId", "batchId", "outcome", "line");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelRecord" ADD CONSTRAINT "ModelRecord_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelRecord" ADD CONSTRAINT "ModelRecord_organisationId_baseModelId_fkey" FOREIGN KEY ("organisationId", "baseModelId") REFERENCES "ModelRecord"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_organisationId_modelRecordId_fkey" FOREIGN KEY ("organisationId", "modelRecordId") REFERENCES "ModelRecord"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelChange" ADD CONSTRAINT "ModelChange_organisationId_modelRecordId_fkey" FOREIGN KEY ("organisationId", "modelRecordId") REFERENCES "ModelRecord"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_organisationId_modelRecordId_fkey" FOREIGN KEY ("organisationId", "modelRecordId") REFERENCES "ModelRecord"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeadlineMark" ADD CONSTRAINT "DeadlineMark_organisationId_deadlineRowId_fkey" FOREIGN KEY ("organisationId", "deadlineRowId") REFERENCES "Deadline"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportBatch" ADD CONSTRAINT "ImportBatch_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_organisationId_batchId_fkey" FOREIGN KEY ("organisationId", "batchId") REFERENCES "ImportBatch"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
