-- CreateTable
CREATE TABLE "WorkerSign" (
    "id" INTEGER NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkerSign_pkey" PRIMARY KEY ("id")
);
