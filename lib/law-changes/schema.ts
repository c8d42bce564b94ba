import { z } from "zod";
import { modelClasses } from "@/lib/assessments/summary";

const one = z.enum(modelClasses).optional().catch(undefined);

/** The state of the list of findings changed by law, as the URL carries it. What cannot be read is left out. */
export const lawChangesFilterSchema = z.object({
  /** The class a model has now. */
  class: one,
  /** The class it had before. */
  was: one,
  /** Where the page starts: instant and id of the last row before it. */
  after: z.string().max(100).optional().catch(undefined),
});

export type LawChangesFilter = z.output<typeof lawChangesFilterSchema>;

/** Up to which instant somebody has read the list. The database knows no year 0. */
export const lawChangesSeenSchema = z.object({
  until: z.iso.datetime().refine((text) => !text.startsWith("0000"), "This is no instant of the list."),
});
