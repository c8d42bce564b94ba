import { randomBytes, randomUUID } from "node:crypto";
import { hashPassword } from "@/lib/auth/password";
import { machineScope } from "@/lib/auth/scope";
import { todayInBrussels } from "@/lib/clock";
import { lawOn } from "@/lib/engine/law-on";
import { applyBases } from "@/lib/imports/apply-bases";
import { holdLineage } from "@/lib/lineage/write-edges";
import { refreshStatistics } from "@/lib/models/refresh-statistics";
import { saveModels } from "@/lib/models/save-models";
import { saveFirstOrganisation } from "@/lib/organisations/save-organisation";
import { sampleRows } from "./sample-rows";

const EMAIL = "owner@example.org";
const NAME = "Sample owner";
const ACTOR = "Sample data";

/**
 * Fills an empty database with the sample portfolio: Epoch AI's models, other published facts and the
 * teaching cases, under one new organisation with one account. All of it or nothing.
 *
 * @returns the account made for it, or `null` where an organisation exists already
 */
export async function loadSample(): Promise<{ email: string; password: string } | null> {
  const password = randomBytes(16).toString("base64url");
  const passwordHash = await hashPassword(password);
  const today = todayInBrussels();
  const rows = await sampleRows(lawOn(today));
  const loaded = await saveFirstOrganisation(
    { organisationName: "Sample portfolio", name: NAME, email: EMAIL, passwordHash, by: ACTOR },
    async (tx, { organisationId }) => {
      const scope = await machineScope(organisationId, { userId: null, name: ACTOR }, today, tx);
      if (scope === null) throw new Error("the sample organisation was not created");
      const saves = rows.map((row) => ({ ...row, id: randomUUID(), origin: "sample" }));
      await holdLineage(tx, scope);
      await saveModels(tx, scope, saves, "sample");
      await applyBases(
        tx,
        scope,
        saves.map(({ id }) => id),
        "sample",
      );
      await refreshStatistics(tx);
    },
  );
  return loaded ? { email: EMAIL, password } : null;
}
