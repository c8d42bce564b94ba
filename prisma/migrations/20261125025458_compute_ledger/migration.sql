-- AlterTable
ALTER TABLE "ModelRecord" ADD COLUMN     "ledger" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "ledgerComplete" BOOLEAN,
ADD COLUMN     "statedCumulativeTrainingFlop" DECIMAL(60,0),
ADD COLUMN     "statedModificationFlop" DECIMAL(60,0),
ADD COLUMN     "statedTrainingFlop" DECIMAL(60,0);

-- What was recorded so far was typed or imported, and still is the figure that counts.
UPDATE "ModelRecord" SET
  "statedTrainingFlop" = "trainingFlop",
  "statedCumulativeTrainingFlop" = "cumulativeTrainingFlop",
  "statedModificationFlop" = "modificationFlop";

ALTER TABLE "ModelRecord"
  ADD CONSTRAINT stated_training_flop_is_positive CHECK ("statedTrainingFlop" > 0),
  ADD CONSTRAINT stated_cumulative_includes_training
    CHECK ("statedCumulativeTrainingFlop" >= COALESCE("statedTrainingFlop", 1)),
  ADD CONSTRAINT stated_modification_flop_is_positive CHECK ("statedModificationFlop" > 0),
  -- Each entry is told apart by its id, belongs to a stage and has an estimate with a kind.
  ADD CONSTRAINT ledger_is_a_list CHECK (jsonb_typeof(ledger) = 'array'),
  ADD CONSTRAINT ledger_entries_are_whole CHECK (
    NOT jsonb_path_exists(ledger, '$[*] ? (
      @.type() != "object"
      || !(@.id.type() == "string") || !(@.stage.type() == "string")
      || !(@.state == "actual" || @.state == "planned")
      || !(@.methods.type() == "array") || !exists(@.methods[0].kind)
    )')
  );
