import { estimateMethods, sixPerToken, utilisationCite } from "@/lib/law/compute-estimates";
import type { Cite } from "@/lib/law/types";
import { add, type Decimal, decimal, multiply, showDecimal, toWhole } from "./decimal";
import { type Flop, showFlop } from "./flop";

/** Something that makes an estimate doubtful, and where the guidelines say so. */
export interface EstimateWarning {
  readonly text: string;
  readonly cite: Cite;
}

export interface Estimate {
  /** Whole operations; what the inputs give in fractions is rounded once, at the end. */
  readonly flop: Flop;
  /** The formula with its numbers. */
  readonly formula: string;
  readonly warnings: readonly EstimateWarning[];
}

/** A time in which the same units ran. */
export interface HardwarePeriod {
  /** Units; absent where `hours` are already those of all units together. */
  readonly units?: Decimal | undefined;
  readonly hours: Decimal;
  /** Peak of one unit, dense, in FLOP/s. */
  readonly peak: Decimal;
  /** Mean utilisation by the model's own operations, in percent. */
  readonly utilisation: Decimal;
}

const SECONDS = decimal(3600n);
const PERCENT: Decimal = { digits: 1n, places: 2 };
/** Published runs of large models stay below this; above it the peak or the count is usually wrong. */
const RARELY_ABOVE = decimal(60n);
const ALL = decimal(100n);

/**
 * Units × time × peak × utilisation, summed over the periods (GL 126-128 [123-125]). Summing kinds of
 * hardware one by one is the same as their weighted mean peak.
 */
export function hardwareEstimate(periods: readonly HardwarePeriod[]): Estimate {
  const products = periods.map(({ units = decimal(1n), hours, peak, utilisation }) =>
    multiply(units, hours, SECONDS, peak, utilisation, PERCENT),
  );
  const formula = periods.map(({ units, hours, peak, utilisation }) => {
    const time = units
      ? `${showDecimal(units)} units × ${showDecimal(hours)} h`
      : `${showDecimal(hours)} unit-hours`;
    return `${time} × 3,600 s × ${showFlop(toWhole(peak))}/s × ${showDecimal(utilisation)} %`;
  });
  const warnings: EstimateWarning[] = [];
  if (periods.some(({ utilisation }) => isGreater(utilisation, RARELY_ABOVE))) {
    warnings.push({
      text: `A utilisation above ${showDecimal(RARELY_ABOVE)} % is rare. Check that it is that of the model's own operations and that the peak is the dense one.`,
      cite: utilisationCite,
    });
  }
  return { flop: toWhole(products.reduce(add)), formula: formula.join(" + "), warnings };
}

/** Operations of one full pass × number of full passes (GL 131 [128]). */
export function architectureEstimate(operationsPerPass: Flop, passes: Decimal): Estimate {
  return {
    flop: toWhole(multiply(decimal(operationsPerPass), passes)),
    formula: `${showFlop(operationsPerPass)} for each pass × ${showDecimal(passes)} passes`,
    warnings: [],
  };
}

export const architectureKinds = ["dense_transformer", "mixture_of_experts", "other"] as const;
export type ArchitectureKind = (typeof architectureKinds)[number];

export interface TokenInputs {
  /** Of a mixture of experts, those active for each token. */
  readonly parameters: bigint;
  /** Tokens of one epoch. */
  readonly tokens: Decimal;
  readonly epochs?: Decimal | undefined;
  /** Context length in tokens. */
  readonly context?: bigint | undefined;
  readonly architecture?: ArchitectureKind | undefined;
  /** All parameters of the model, where known. */
  readonly totalParameters?: bigint | undefined;
}

/** 6 × parameters × tokens seen (GL 132 [129]); says where it does not hold. */
export function tokenEstimate(inputs: TokenInputs): Estimate {
  const { parameters, tokens, epochs } = inputs;
  const { operations } = sixPerToken;
  const factors = [decimal(operations), decimal(parameters), tokens, ...(epochs ? [epochs] : [])];
  const repeated = epochs ? ` × ${showDecimal(epochs)} epochs` : "";
  return {
    flop: toWhole(multiply(...factors)),
    formula: `${operations} × ${showDecimal(decimal(parameters))} parameters × ${showDecimal(tokens)} tokens${repeated}`,
    warnings: tokenWarnings(inputs),
  };
}

function tokenWarnings({
  parameters,
  context,
  architecture,
  totalParameters,
}: TokenInputs): EstimateWarning[] {
  const { contextShare, wellAbove, cite } = sixPerToken;
  const warnings: string[] = [];
  if (context !== undefined && parameters * contextShare < context * wellAbove) {
    warnings.push(
      `The parameters are not well above 1/${contextShare} of the context length, so attention adds operations that this formula leaves out: the true figure is higher.`,
    );
  }
  if (architecture === "other") {
    warnings.push(
      "The formula holds for large transformer language models; estimate another architecture by its passes.",
    );
  }
  if (architecture === "mixture_of_experts") {
    warnings.push(
      parameters === totalParameters
        ? "These are all parameters of the model. Of a mixture of experts only those active for each token count here."
        : "The guidelines give the formula for dense transformers; with the active parameters it is the usual approximation, and routing comes on top.",
    );
  }
  return warnings.map((text) => ({ text, cite }));
}

/** A figure somebody states. */
export function statedEstimate(flop: Flop): Estimate {
  return {
    flop,
    formula: "as stated",
    warnings: [
      {
        text: "How it was estimated is not shown. Say so in the source or the note.",
        cite: estimateMethods.stated.cite,
      },
    ],
  };
}

function isGreater(a: Decimal, b: Decimal): boolean {
  const places = Math.max(a.places, b.places);
  const raised = ({ digits, places: own }: Decimal) => digits * 10n ** BigInt(places - own);
  return raised(a) > raised(b);
}

/** Whether a utilisation is one: more than nothing, at most all. */
export const isUtilisation = (percent: Decimal): boolean => percent.digits > 0n && !isGreater(percent, ALL);
