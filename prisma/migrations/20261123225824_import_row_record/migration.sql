-- AlterTable
ALTER TABLE "ImportRow" DROP COLUMN "patch",
ADD COLUMN     "modelRecordId" UUID;
