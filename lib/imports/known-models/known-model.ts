import type { Flop } from "@/lib/engine/flop";

/** What has been published of a model, as far as reading another row needs it. */
export interface KnownModel {
  readonly name: string;
  readonly organisation: string;
  readonly domain: string;
  readonly task: string;
  readonly baseModel: string;
  readonly trainingFlop: Flop | undefined;
  /** Epoch's label or what is known beyond it; "" where not known. */
  readonly accessibility: string;
  /** An id of `lib/law/licences`, or "". */
  readonly licenceId: string;
  readonly parameters: string;
  readonly activeParameters: string;
  /** Where the figure stands, to be named beside it. */
  readonly source: string;
  /** Where licence and active parameters come from. */
  readonly factsSource: string;
}

export type KnownModels = ReadonlyMap<string, KnownModel>;

/** How names are compared: without case and repeated spaces. Nothing looser: "Llama 2-7B" is not "Llama 2-70B". */
export const nameKey = (name: string) => name.trim().replace(/\s+/g, " ").toLowerCase();

/** The entry of that exact name. */
export const findKnown = (known: KnownModels, name: string) => known.get(nameKey(name));
