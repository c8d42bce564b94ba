import { z } from "zod";
import { deadlineStatuses } from "@/lib/engine/deadline-status";
import { type DeadlineId, deadlineRules } from "@/lib/law/deadlines";

export const bearers = ["ours", "theirs", "all"] as const;
export type Whose = (typeof bearers)[number];

const one = <const T extends readonly string[]>(values: T) => z.enum(values).optional().catch(undefined);

/** The state of the deadline list, as the URL carries it. What cannot be read is left out, never refused. */
export const deadlineFilterSchema = z.object({
  status: one(deadlineStatuses),
  whose: z.enum(bearers).catch("ours").default("ours"),
  kind: one(Object.keys(deadlineRules) as [DeadlineId, ...DeadlineId[]]),
  // PostgreSQL knows no NUL character, so no name can contain one.
  q: z
    .string()
    .trim()
    .max(200)
    .refine((text) => !text.includes("\0"))
    .optional()
    .catch(undefined),
  archived: one(["yes"]),
  /** The day whose law is asked about, where it is not today. */
  asOf: z.string().max(40).optional().catch(undefined),
  /** Where the page starts: the sort value and id of the last row before it. */
  after: z.string().max(200).optional().catch(undefined),
});

export type DeadlineFilter = z.output<typeof deadlineFilterSchema>;

/** The address of the list in another state; a new state starts on its first page. */
export function deadlineHref(filter: DeadlineFilter, change: Partial<DeadlineFilter>): string {
  const next = { ...filter, after: undefined, ...change };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(next)) {
    if (value && !(name === "whose" && value === "ours")) query.set(name, value);
  }
  return query.size > 0 ? `/deadlines?${query}` : "/deadlines";
}
