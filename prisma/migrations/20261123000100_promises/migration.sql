-- What the schema file cannot say: promises the database keeps whatever the code does.

-- History is append-only.
CREATE FUNCTION refuse_rewriting_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP;
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "ModelChange"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Assessment"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "DeadlineMark"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();

-- Records are archived, never deleted.
CREATE TRIGGER never_deleted BEFORE DELETE ON "ModelRecord"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();

ALTER TABLE "User"
  ADD CONSTRAINT email_is_lower_case CHECK (email = lower(email));

ALTER TABLE "ModelRecord"
  ADD CONSTRAINT name_is_there CHECK (btrim(name) <> ''),
  ADD CONSTRAINT provider_is_there CHECK (btrim(provider) <> ''),
  ADD CONSTRAINT revision_counts CHECK (revision > 0),
  ADD CONSTRAINT training_flop_is_positive CHECK ("trainingFlop" > 0),
  ADD CONSTRAINT cumulative_flop_includes_training CHECK ("cumulativeTrainingFlop" >= COALESCE("trainingFlop", 1)),
  ADD CONSTRAINT base_flop_is_positive CHECK ("baseTrainingFlop" > 0),
  ADD CONSTRAINT modification_is_part_of_cumulative
    CHECK ("modificationFlop" > 0 AND ("cumulativeTrainingFlop" IS NULL OR "modificationFlop" <= "cumulativeTrainingFlop")),
  ADD CONSTRAINT active_parameters_are_a_part
    CHECK ("parametersActive" > 0 AND ("parametersTotal" IS NULL OR "parametersActive" <= "parametersTotal")),
  ADD CONSTRAINT parameters_are_positive CHECK ("parametersTotal" > 0),
  ADD CONSTRAINT placed_after_release CHECK ("placedOn" >= "releasedOn"),
  ADD CONSTRAINT not_placed_has_no_date CHECK ("marketStatus" <> 'not_placed' OR "placedOn" IS NULL),
  ADD CONSTRAINT designation_has_basis CHECK ("designatedOn" IS NULL OR "designationBasis" IS NOT NULL),
  ADD CONSTRAINT business_users_are_counted CHECK ("registeredEuBusinessUsers" >= 0),
  ADD CONSTRAINT location_is_known CHECK ("providerLocation" IN ('EU', 'non-EU')),
  ADD CONSTRAINT role_is_known CHECK ("ourRole" IN ('provider', 'downstream_modifier', 'integrator', 'auditor')),
  ADD CONSTRAINT class_is_known
    CHECK ("modelClass" IN ('systemic-risk', 'gpai', 'review', 'unknown', 'not-indicated', 'not-in-force'));

ALTER TABLE "Deadline"
  ADD CONSTRAINT bearer_is_known CHECK (bearer IN ('ours', 'theirs')),
  ADD CONSTRAINT rolls_forward CHECK ("rolledDueOn" >= "dueOn");

ALTER TABLE "DeadlineMark"
  ADD CONSTRAINT kind_is_known CHECK (kind IN ('done', 'undone')),
  ADD CONSTRAINT done_has_a_day CHECK ((kind = 'done') = ("doneOn" IS NOT NULL));

ALTER TABLE "ImportBatch"
  ADD CONSTRAINT status_is_known CHECK (status IN ('ready', 'applying', 'applied', 'failed', 'discarded')),
  ADD CONSTRAINT rows_are_counted CHECK ("rowsDone" BETWEEN 0 AND "rowsTotal");

-- Each order of the model list, by key. The expressions are those of lib/models/list-models.
CREATE INDEX model_list_by_name ON "ModelRecord" ("organisationId", lower(name), id) WHERE "archivedAt" IS NULL;
CREATE INDEX model_list_by_provider ON "ModelRecord" ("organisationId", lower(provider), id) WHERE "archivedAt" IS NULL;
CREATE INDEX model_list_by_compute_up ON "ModelRecord"
  ("organisationId", (COALESCE("cumulativeTrainingFlop", "trainingFlop", 1e60)), id) WHERE "archivedAt" IS NULL;
CREATE INDEX model_list_by_compute_down ON "ModelRecord"
  ("organisationId", (COALESCE("cumulativeTrainingFlop", "trainingFlop", -1)), id) WHERE "archivedAt" IS NULL;
CREATE INDEX model_list_by_release_up ON "ModelRecord"
  ("organisationId", (COALESCE("releasedOn", '9999-12-31'::date)), id) WHERE "archivedAt" IS NULL;
CREATE INDEX model_list_by_release_down ON "ModelRecord"
  ("organisationId", (COALESCE("releasedOn", '0001-01-01'::date)), id) WHERE "archivedAt" IS NULL;
CREATE INDEX model_list_by_change ON "ModelRecord" ("organisationId", "updatedAt", id) WHERE "archivedAt" IS NULL;
