import {
  architectureEstimate,
  type Estimate,
  hardwareEstimate,
  statedEstimate,
  tokenEstimate,
} from "@/lib/engine/compute-estimates";
import type { ComputeEntry } from "@/lib/engine/compute-totals";
import { type Decimal, parseDecimal } from "@/lib/engine/decimal";
import { type Flop, parseFlop } from "@/lib/engine/flop";
import type { LedgerEntry, Method } from "./ledger";

/**
 * What a method comes to, by its inputs. Read from the inputs each time, so that figure and inputs
 * cannot part.
 *
 * @param totalParameters all parameters of the model, where the record has them
 */
export function estimateOf(method: Method, totalParameters?: bigint | null): Estimate {
  switch (method.kind) {
    case "hardware":
      return hardwareEstimate(
        method.periods.map(({ units, hours, peak, utilisation }) => ({
          units: units === "" ? undefined : number(units),
          hours: number(hours),
          peak: { digits: flop(peak), places: 0 },
          utilisation: number(utilisation),
        })),
      );
    case "architecture":
      return architectureEstimate(flop(method.operations), number(method.passes));
    case "tokens":
      return tokenEstimate({
        parameters: BigInt(method.parameters),
        tokens: number(method.tokens),
        epochs: method.epochs === "" ? undefined : number(method.epochs),
        context: method.context === "" ? undefined : BigInt(method.context),
        architecture: method.architecture ?? undefined,
        totalParameters: totalParameters ?? undefined,
      });
    case "stated":
      return statedEstimate(flop(method.flop));
  }
}

/** An entry as the engine counts it: the figure of the chosen method with its uncertainty. */
export function computeEntry(entry: LedgerEntry): ComputeEntry {
  const { stage, state, percent, low, high } = entry;
  const best = estimateOf(chosenMethod(entry)).flop;
  const bounds = {
    low: low === "" ? best : flop(low),
    high: high === "" ? best : flop(high),
  };
  const uncertainty =
    percent !== "" ? { percent: number(percent) } : low !== "" || high !== "" ? bounds : undefined;
  return { stage, state, flop: best, uncertainty };
}

/** The method whose figure stands; the first where the choice points nowhere. */
export function chosenMethod({ methods, chosen }: LedgerEntry): Method {
  const method = methods[Number(chosen)] ?? methods[0];
  if (method === undefined) throw new Error("An entry of the ledger has at least one method.");
  return method;
}

function flop(text: string): Flop {
  const parsed = parseFlop(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.flop;
}

function number(text: string): Decimal {
  const parsed = parseDecimal(text);
  if (parsed === undefined) throw new Error(`"${text}" is no decimal number.`);
  return parsed;
}
