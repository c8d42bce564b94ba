import { z } from "zod";
import { day } from "@/lib/models/input";
import { importOutcomes } from "./import-outcomes";

/** What an upload sends: the file, and the day its data are of where the file's name does not say. */
export const uploadSchema = z.instanceof(FormData).transform((form, context) => {
  const file = form.get("file");
  if (!(file instanceof File)) {
    context.addIssue({ code: "custom", path: ["file"], message: "Choose a file." });
    return z.NEVER;
  }
  const read = day.safeParse(form.get("statedOn") ?? "");
  if (!read.success) {
    const message = read.error.issues[0]?.message ?? "This date cannot be read.";
    context.addIssue({ code: "custom", path: ["statedOn"], message });
    return z.NEVER;
  }
  return { file, statedOn: read.data };
});

/** Which import is meant. */
export const batchSchema = z.object({ id: z.uuid("This address is not that of an import.") });

/** The state of the import page, as the URL carries it. What cannot be read is left out, never refused. */
export const importPageSchema = z.object({
  batch: z.uuid().optional().catch(undefined),
  outcome: z
    .enum([...importOutcomes, "kept"])
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(2000).catch(1),
});

export type ImportPageState = z.output<typeof importPageSchema>;
