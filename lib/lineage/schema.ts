import { z } from "zod";
import { edgeKinds } from "@/lib/engine/lineage";
import { flop } from "@/lib/models/input";

const id = z.uuid("This address is not that of a model.");

/** FLOP of one step; unlike elsewhere zero is an answer here, for a step that trained nothing. */
const stepFlop = z.string().transform((value, context): bigint | null => {
  if (/^\s*0\s*(FLOP)?\s*$/i.test(value)) return 0n;
  const read = flop.safeParse(value);
  if (read.success) return read.data;
  context.addIssue({ code: "custom", message: read.error.issues[0]?.message ?? "" });
  return z.NEVER;
});

/** What is typed to say what a model was made from. */
export const addEdgeSchema = z.object({
  derivedId: id,
  baseId: z.uuid("Choose the model it was made from."),
  kind: z.enum(edgeKinds, "Choose how it was made from it."),
  modificationFlop: stepFlop,
  note: z.string().trim().max(2000, "Shorten this to 2000 characters."),
});
export type AddEdge = z.output<typeof addEdgeSchema>;
export type AddEdgeForm = z.input<typeof addEdgeSchema>;

/** Which edge is meant. */
export const edgeSchema = z.object({ id: z.uuid("This is not a link between two models.") });

/** What is typed to find a base. */
export const searchBasesSchema = z.object({ derivedId: id, q: z.string().trim().max(200) });

/** The state of the lineage page, as the URL carries it: how often more was asked for. */
export const lineagePageSchema = z.object({ more: z.coerce.number().int().min(0).max(20).catch(0) });
