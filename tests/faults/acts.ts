import { setTimeout as pause } from "node:timers/promises";
import { machineScope, type Scope } from "@/lib/auth/scope";
import { backUp } from "@/lib/cli/backup";
import * as document from "@/lib/cli/document";
import { db, installation } from "@/lib/db";
import { isDatabaseBusy, isDatabaseGone } from "@/lib/errors";
import { applyImport } from "@/lib/imports/apply-import";
import { draftImport, markApplying } from "@/lib/imports/commands";
import { editModel } from "@/lib/models/commands";
import { dataOf } from "@/lib/models/record";
import { organisationIds } from "@/lib/organisations/queries";

/** What a process is told to do. */
export type Task =
  | { act: "import"; organisationId: string; content: string }
  | { act: "edit"; organisationId: string; ids: string[]; mark: string; times: number }
  | { act: "document"; args: readonly string[] }
  | { act: "backup"; file: string };

/** An edit that was acknowledged after its commit. */
export interface Edit {
  id: string;
  revision: number;
  value: string;
}

export type Told =
  | { kind: "ready" }
  | { kind: "done" }
  | { kind: "edited"; edit: Edit }
  | { kind: "drafted"; batchId: string }
  | { kind: "failed"; message: string };

export const tell = (told: Told) => void process.send?.(told);

const ACTOR = { userId: null, name: "Somebody struck" };

async function scopeOf(organisationId: string): Promise<Scope> {
  const scope = await machineScope(organisationId, ACTOR);
  if (scope === null) throw new Error("there is no such organisation");
  return scope;
}

type Of<Act extends Task["act"]> = Extract<Task, { act: Act }>;

export const acts = {
  async wake() {
    await organisationIds();
    await installation.$queryRaw`SELECT 1`;
  },

  /** Drafts a file and applies it, as `weighbridge import` does. */
  async import({ organisationId, content }: Of<"import">) {
    const scope = await scopeOf(organisationId);
    const bytes = new Uint8Array(Buffer.from(content));
    const drafted = await draftImport(scope, { fileName: "models.csv", content: bytes, statedOn: null });
    if (!drafted.ok) throw new Error(drafted.refusal.message);
    const { id: batchId } = drafted.value;
    tell({ kind: "drafted", batchId });
    await markApplying(scope, { id: batchId });
    await applyImport({ organisationId, batchId, actor: ACTOR });
  },

  /** Edits one record after the other, reading it anew where somebody else was first or the database was gone. */
  async edit({ organisationId, ids, mark, times }: Of<"edit">) {
    const scope = await scopeOf(organisationId);
    for (let n = 0; n < times; n += 1) {
      const value = `${mark} ${n}`;
      while (!(await edited(scope, ids[n % ids.length] ?? "", value))) await pause(20);
    }
  },

  async document({ args }: Of<"document">) {
    const code = await document.run([...args]);
    if (code !== 0) throw new Error(`weighbridge document ended with ${code}`);
  },

  async backup({ file }: Of<"backup">) {
    const owner = process.env.WEIGHBRIDGE_TEST_OWNER_URL ?? "";
    await backUp(owner, file, new AbortController().signal, () => {});
  },
};

async function edited(scope: Scope, id: string, value: string): Promise<boolean> {
  try {
    const row = await db(scope).modelRecord.findFirstOrThrow({
      where: { id, organisationId: scope.organisationId },
    });
    const data = { ...dataOf(row), family: value };
    const answer = await editModel(scope, { id, revision: row.revision, data });
    if (!answer.ok && answer.refusal.code === "conflict") return false;
    if (!answer.ok) throw new Error(answer.refusal.message);
    tell({ kind: "edited", edit: { id, revision: answer.value.revision, value } });
    return true;
  } catch (error) {
    if (isDatabaseGone(error) || isDatabaseBusy(error)) return false;
    tell({ kind: "failed", message: String(error) });
    throw error;
  }
}
