-- DropForeignKey
ALTER TABLE "ModelRecord" DROP CONSTRAINT "ModelRecord_organisationId_baseModelId_fkey";

-- DropIndex
DROP INDEX "ModelRecord_organisationId_baseModelId_idx";

-- CreateTable
CREATE TABLE "LineageEdge" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "derivedId" UUID NOT NULL,
    "baseId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "modificationFlop" DECIMAL(60,0),
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "createdByName" TEXT NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "removedById" UUID,
    "removedByName" TEXT,

    CONSTRAINT "LineageEdge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LineageEdge_organisationId_derivedId_idx" ON "LineageEdge"("organisationId", "derivedId");

-- CreateIndex
CREATE INDEX "LineageEdge_organisationId_baseId_idx" ON "LineageEdge"("organisationId", "baseId");

-- CreateIndex
CREATE UNIQUE INDEX "LineageEdge_organisationId_id_key" ON "LineageEdge"("organisationId", "id");

-- AddForeignKey
ALTER TABLE "LineageEdge" ADD CONSTRAINT "LineageEdge_organisationId_derivedId_fkey" FOREIGN KEY ("organisationId", "derivedId") REFERENCES "ModelRecord"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LineageEdge" ADD CONSTRAINT "LineageEdge_organisationId_baseId_fkey" FOREIGN KEY ("organisationId", "baseId") REFERENCES "ModelRecord"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The bases recorded so far become edges; how each model was made from its base was not recorded.
INSERT INTO "LineageEdge" (id, "organisationId", "derivedId", "baseId", kind, "createdByName")
SELECT gen_random_uuid(), "organisationId", id, "baseModelId", 'other', 'Weighbridge'
FROM "ModelRecord" WHERE "baseModelId" IS NOT NULL AND "baseModelId" <> id;

-- AlterTable
ALTER TABLE "ModelRecord" DROP COLUMN "baseModelId";

ALTER TABLE "LineageEdge"
  ADD CONSTRAINT kind_is_known CHECK (kind IN ('fine_tune', 'adapter', 'instruction', 'continued_pretraining',
    'merge', 'initialised_from', 'quantised', 'distillation', 'other')),
  ADD CONSTRAINT flop_is_counted CHECK ("modificationFlop" >= 0),
  ADD CONSTRAINT no_model_from_itself CHECK ("derivedId" <> "baseId"),
  ADD CONSTRAINT removal_has_a_name CHECK (("removedAt" IS NULL) = ("removedByName" IS NULL));

CREATE UNIQUE INDEX one_edge_of_a_kind ON "LineageEdge" ("organisationId", "derivedId", "baseId", kind)
  WHERE "removedAt" IS NULL;

-- Nothing recorded is lost: an edge is removed once, by name, and otherwise stays as it was.
CREATE FUNCTION refuse_rewriting_edges() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."removedAt" IS NULL AND NEW."removedAt" IS NOT NULL
    AND to_jsonb(OLD) - 'removedAt' - 'removedById' - 'removedByName'
      = to_jsonb(NEW) - 'removedAt' - 'removedById' - 'removedByName' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'LineageEdge is append-only: % is refused', TG_OP;
END $$;
CREATE TRIGGER removed_once BEFORE UPDATE OR DELETE ON "LineageEdge"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_edges();

-- No model comes from itself, by whatever detour. One writer of an organisation's edges at a time, so that
-- of two people who close a circle together the second finds the first's edge.
CREATE FUNCTION refuse_lineage_cycles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('lineage ' || NEW."organisationId", 0));
  IF EXISTS (
    WITH RECURSIVE above(id) AS (
      SELECT NEW."baseId"
      UNION
      SELECT edge."baseId" FROM "LineageEdge" edge JOIN above ON edge."derivedId" = above.id
      WHERE edge."organisationId" = NEW."organisationId" AND edge."removedAt" IS NULL
    ) SELECT 1 FROM above WHERE id = NEW."derivedId"
  ) THEN
    RAISE EXCEPTION 'lineage cycle: % comes from %', NEW."baseId", NEW."derivedId";
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER no_cycles BEFORE INSERT ON "LineageEdge"
  FOR EACH ROW EXECUTE FUNCTION refuse_lineage_cycles();
