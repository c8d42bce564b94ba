import type { Assessment } from "@/lib/engine/classify";
import type { Facts } from "@/lib/engine/facts";
import { writeFlop } from "@/lib/engine/flop";
import type { Prisma } from "@/prisma/client/client";

const exact = (_key: string, value: unknown) => (typeof value === "bigint" ? writeFlop(value) : value);

/** Facts as JSON: FLOP as exact text, absent facts left out. */
export const storableFacts = (facts: Facts): Prisma.InputJsonObject =>
  JSON.parse(JSON.stringify(facts, exact));

/** An assessment as JSON, exactly as it was reached. */
export const storableAssessment = (assessment: Assessment): Prisma.InputJsonObject =>
  JSON.parse(JSON.stringify(assessment, exact));
