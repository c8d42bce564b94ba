import type { ModelRecord } from "@/prisma/client/client";
import { formText } from "./form-text";
import { type ModelData, modelSchema } from "./schema";

/** Exact values of a stored record. What was stored has passed this schema once, so it passes again. */
export const dataOf = (row: ModelRecord): ModelData => modelSchema.parse(formText(row));
