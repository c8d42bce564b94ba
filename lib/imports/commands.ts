import { createHash, randomUUID } from "node:crypto";
import { permitted } from "@/lib/auth/permitted";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { done, notFound, type Result, refused } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Prisma } from "@/prisma/client/client";
import { planBatch } from "./apply-import";
import { checkSize } from "./csv/check-size";
import { dayInName, importFile, importMapping } from "./import-file";
import { countRows } from "./plan-rows";
import { writeRows } from "./write-rows";

interface Upload {
  fileName: string;
  content: Uint8Array<ArrayBuffer>;
  /** The day the data are of; where `null`, the file's name is asked, then today. */
  statedOn: string | null;
}

/** Reads an uploaded file and finds out what it would do. Nothing is changed yet. */
export const uploadImport = permitted(
  "try-imports",
  async (
    scope: Scope,
    { file, statedOn }: { file: File; statedOn: string | null },
  ): Promise<Result<{ id: string }>> => {
    // Refused by its size alone, before it is read.
    const tooLarge = checkSize(file.size);
    if (tooLarge !== undefined) return refused({ code: "refused", message: tooLarge.message });
    return draftImport(scope, {
      fileName: file.name,
      content: new Uint8Array(await file.arrayBuffer()),
      statedOn,
    });
  },
);

/** Keeps a file with the dry run of what it would do. */
export const draftImport = permitted(
  "try-imports",
  async (scope: Scope, { fileName, content, statedOn }: Upload): Promise<Result<{ id: string }>> => {
    const file = importFile(content);
    if (!file.ok) return refused({ code: "refused", message: file.refusal.message });
    const id = randomUUID();
    // A file is published and fetched at about the same time; where its name has no day, today stands in.
    const day = statedOn ?? (dayInName(fileName) || scope.today);
    const mapping = importMapping(file.table, file.columns, day);
    const batch = { content, mapping: mapping as unknown as Prisma.InputJsonObject };
    await db(scope).$transaction(
      async (tx) => {
        const planned = await planBatch(
          tx,
          scope,
          { content, mapping: batch.mapping as Prisma.JsonObject },
          false,
        );
        await tx.importBatch.create({
          data: {
            ...batch,
            id,
            organisationId: scope.organisationId,
            createdById: scope.userId,
            createdByName: scope.actorName,
            fileName: fileName.slice(0, 300),
            sha256: createHash("sha256").update(content).digest("hex"),
            status: "ready",
            counts: { ...countRows(planned) },
            rowsTotal: planned.filter((row) => row.save !== undefined).length,
          },
        });
        await writeRows(tx, scope, id, planned);
      },
      { timeout: 120_000 },
    );
    return done({ id });
  },
);

/** Starts to apply an import in the background. Asking twice, or from two tabs, starts it once. */
export const startImport = permitted(
  "apply-imports",
  async (scope: Scope, { id }: { id: string }): Promise<Result<{ id: string }>> => {
    return db(scope).$transaction(async (tx) => {
      if (await claim(tx, scope, id)) {
        const actor = { userId: scope.userId, name: scope.actorName };
        await enqueue(tx, "apply-import", { organisationId: scope.organisationId, batchId: id, actor });
        return done({ id });
      }
      const own = { id, organisationId: scope.organisationId };
      const batch = await tx.importBatch.findFirst({ where: own, select: { status: true } });
      if (batch === null) return notFound("import");
      if (batch.status !== "discarded") return done({ id });
      return refused({ code: "refused", message: "This import was discarded. Upload the file again." });
    });
  },
);

/** Marks an import as being applied by whoever calls, who then applies it without the queue. */
export const markApplying = permitted(
  "apply-imports",
  async (scope: Scope, { id }: { id: string }): Promise<Result<{ id: string }>> => {
    return (await claim(db(scope), scope, id)) ? done({ id }) : notFound("import");
  },
);

async function claim(
  client: Pick<Prisma.TransactionClient, "importBatch">,
  scope: Scope,
  id: string,
): Promise<boolean> {
  const { count } = await client.importBatch.updateMany({
    where: { id, organisationId: scope.organisationId, status: { in: ["ready", "failed"] } },
    data: { status: "applying", rowsDone: 0, refusal: null },
  });
  return count > 0;
}

/** Puts an import aside that is not to be applied. The file and what it would have done stay on record. */
export const discardImport = permitted(
  "try-imports",
  async (scope: Scope, { id }: { id: string }): Promise<Result<{ id: string }>> => {
    const { count } = await db(scope).importBatch.updateMany({
      where: { id, organisationId: scope.organisationId, status: { in: ["ready", "failed"] } },
      data: { status: "discarded" },
    });
    if (count > 0) return done({ id });
    const exists = await db(scope).importBatch.count({ where: { id, organisationId: scope.organisationId } });
    if (exists === 0) return notFound("import");
    return refused({ code: "refused", message: "This import is applied already, or being applied." });
  },
);
