import type { Facts } from "@/lib/engine/facts";
import { type Flop, parseFlop } from "@/lib/engine/flop";

/** A FLOP figure for a test, written as people write it. */
export function flop(text: string): Flop {
  const parsed = parseFlop(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.flop;
}

/** A closed, broad text model of a Union developer, placed in March 2026, with 5e23 FLOP; change what matters. */
export function someFacts(changes: Facts = {}): Facts {
  return {
    actorRole: "original_developer",
    providerLocation: "EU",
    outputModalities: ["text"],
    taskRange: "broad",
    trainingFlop: flop("5e23"),
    cumulativeTrainingFlop: flop("5e23"),
    isThirdPartyModification: false,
    weightsPublic: false,
    supply: "eu_market",
    placedOn: "2026-03-02",
    ...changes,
  };
}

/** Everything an open release has to show for the exemption. */
export const openRelease: Facts = {
  weightsPublic: true,
  licenceTerms: "attribution",
  accessTerms: "open",
  architecturePublic: true,
  usageInfoPublic: true,
  monetisation: "no",
};
