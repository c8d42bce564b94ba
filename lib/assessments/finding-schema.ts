import { z } from "zod";
import { obligations } from "@/lib/law/obligations";

const cite = z.object({
  source: z.string(),
  pinpoint: z.string(),
  certainty: z.enum(["settled", "guideline", "code", "inference"]),
});

const finding = z.object({
  answer: z.enum(["yes", "no", "unknown", "not-in-force", "review"]),
  outcome: z.string(),
  because: z.array(z.object({ text: z.string(), cite })),
  missing: z.array(z.string()).describe("Facts that would settle what is open, or could change the answer"),
  readings: z.array(z.object({ reading: z.string(), consequence: z.string(), cite })),
  dates: z.object({
    byCalendar: z.string().optional(),
    byRegulation1182: z.string().optional(),
    from: z.string().optional(),
    until: z.string().optional(),
  }),
});

/** What the command line prints, one object a line: the findings on one model. */
export const findingSchema = z.object({
  id: z.string().optional(),
  asOf: z.string(),
  lawVersion: z.string(),
  gpai: finding,
  modifierShare: finding,
  systemicRisk: finding,
  provider: finding,
  openSource: finding,
  representative: finding,
  legacy: finding,
  notification: finding,
  article53: finding,
  article55: finding,
  duties: z.array(finding.extend({ id: z.enum(Object.keys(obligations) as [string, ...string[]]) })),
  nearThreshold: z.enum(["1e23", "1e25"]).optional(),
  missing: z.array(z.string()),
});
