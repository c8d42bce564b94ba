import type { Facts } from "@/lib/engine/facts";
import type { EdgeKind, LineageEdge, LineageModel } from "@/lib/engine/lineage";
import { flop, someFacts } from "./facts";

/** A model by its provider; the name is its id. */
export const model = (id: string, provider: string, facts: Facts): LineageModel => ({
  id,
  name: id,
  provider,
  facts,
});

/** A broad text model whose updates and cumulative compute are the same. */
export const trained = (id: string, provider: string, figure: string, changes: Facts = {}): LineageModel =>
  model(
    id,
    provider,
    someFacts({ trainingFlop: flop(figure), cumulativeTrainingFlop: flop(figure), ...changes }),
  );

/** A model of which nothing is recorded that its lineage could tell. */
export const made = (id: string, provider: string, changes: Facts = {}): LineageModel =>
  model(
    id,
    provider,
    someFacts({
      trainingFlop: undefined,
      cumulativeTrainingFlop: undefined,
      isThirdPartyModification: undefined,
      weightsControlledBy: "modifier",
      ...changes,
    }),
  );

/** An edge known by what it joins; its compute is unknown unless stated. */
export const edge = (derivedId: string, kind: EdgeKind, baseId: string, figure?: string): LineageEdge => ({
  id: `${derivedId} from ${baseId} by ${kind}`,
  derivedId,
  baseId,
  kind,
  modificationFlop: figure === undefined ? undefined : figure === "0" ? 0n : flop(figure),
});
