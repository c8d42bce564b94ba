/** One part of a model with how its number comes about. */
export interface Part {
  readonly name: string;
  /** How the number was reached, for people to check: factors for a configuration, tensors for weights. */
  readonly formula: string;
  /** Parameters. */
  readonly count: bigint;
  /** Parameters that take part in one token; `null` where the files don't say. */
  readonly active: bigint | null;
}

export type CountMethod = "config" | "safetensors" | "gguf";

/** A model's parameters, and everything needed to judge the number. */
export interface Count {
  /** `config`: calculated from the architecture; the others: summed over the shapes of the stored tensors. */
  readonly method: CountMethod;
  /** The files the number rests on, as they are called on disk. */
  readonly files: readonly string[];
  readonly architecture: string;
  readonly total: bigint;
  /** Parameters that take part in one token; `null` where the files don't say. */
  readonly active: bigint | null;
  readonly parts: readonly Part[];
  /** What was taken as given without standing in the files. */
  readonly assumptions: readonly string[];
  /** What belongs to the model or its files and is not in the total. */
  readonly leftOut: readonly string[];
}

export type ProblemCode =
  | "empty"
  | "not-json"
  | "invalid"
  | "missing"
  | "not-covered"
  | "truncated"
  | "not-weights"
  | "too-large"
  | "packed"
  | "incomplete"
  | "mixed";

/** Why there is no number, in words for the person who chose the files. */
export interface Problem {
  readonly code: ProblemCode;
  /** The file it is about, `""` where it is about all of them. */
  readonly file: string;
  /** The field or tensor it is about, `""` where it is about the file as a whole. */
  readonly field: string;
  readonly message: string;
}

export type Counted =
  | { readonly ok: true; readonly count: Count }
  | { readonly ok: false; readonly problem: Problem };

/** Ends the reading of a file from deep inside; `counted` turns it into a problem. */
export class Uncountable extends Error {
  readonly code: ProblemCode;
  readonly field: string;
  /** Set by whoever knows which file was being read. */
  file = "";
  constructor(code: ProblemCode, field: string, message: string) {
    super(message);
    this.code = code;
    this.field = field;
  }
}

/** What went wrong in a file as a problem that names it; a bug goes on as a bug. */
export function problemOf(error: unknown, file: string): { ok: false; problem: Problem } {
  if (!(error instanceof Uncountable)) throw error;
  return {
    ok: false,
    problem: { code: error.code, file: error.file || file, field: error.field, message: error.message },
  };
}

/** Adds the parts up. The active number is known where that of every part is. */
export function sumOf(parts: readonly Part[]): { total: bigint; active: bigint | null } {
  const total = parts.reduce((sum, part) => sum + part.count, 0n);
  const active = parts.reduce<bigint | null>(
    (sum, part) => (sum === null || part.active === null ? null : sum + part.active),
    0n,
  );
  return { total, active };
}
