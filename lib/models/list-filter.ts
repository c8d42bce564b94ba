import { z } from "zod";
import { modelClasses } from "@/lib/assessments/summary";
import type { FactName } from "@/lib/engine/facts";
import { missingQuestions } from "./missing-questions";
import { ourRoles } from "./schema";

export const modelSorts = ["name", "provider", "compute", "released", "changed"] as const;
export type ModelSort = (typeof modelSorts)[number];

/** What each list sort starts with: names from A, figures and dates from the top. */
export const firstDirection: Readonly<Record<ModelSort, "asc" | "desc">> = {
  name: "asc",
  provider: "asc",
  compute: "desc",
  released: "desc",
  changed: "desc",
};

const factNames = Object.keys(missingQuestions) as FactName[];

const one = <const T extends readonly string[]>(values: T) => z.enum(values).optional().catch(undefined);

/** Free text; PostgreSQL knows no NUL character, so nothing it holds can contain one. */
const words = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !text.includes("\0"))
    .optional()
    .catch(undefined);

/** The state of the model list, as the URL carries it. What cannot be read is left out, never refused. */
export const listFilterSchema = z.object({
  q: words(200),
  class: one(modelClasses),
  role: one(ourRoles),
  open: one(["weights-public", "weights-closed", "weights-unknown", "exempt", "exempt-review"]),
  near: one(["1e23", "1e25"]),
  judgement: one(["open", "decided", "expired"]),
  missing: one(factNames),
  provider: words(300),
  archived: one(["yes"]),
  sort: one(modelSorts),
  dir: one(["asc", "desc"]),
  /** The day whose law is asked about, where it is not today. */
  asOf: z.string().max(40).optional().catch(undefined),
  /** Where the page starts: the sort value and id of the last row before it. */
  after: z.string().max(600).optional().catch(undefined),
});

export type ListFilter = z.output<typeof listFilterSchema>;
