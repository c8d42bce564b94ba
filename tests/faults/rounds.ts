import { draw } from "./draw";

/** What one fault left: nothing, or what was lost, in words. */
export type Lost = string[];

/** A kind of fault, set up and ready to strike again and again. */
export interface Fault {
  /** Strikes once, looks, brings back what was struck, and looks again. `chance` draws from 0 up to 1. */
  strike: (chance: () => number, round: number) => Promise<Lost>;
  /** Where the blows fell, for the line that is printed. */
  told?: () => string;
  /** Looks once more when all is over, and ends what was started for it. */
  end?: () => Promise<void>;
}

export interface Kind {
  name: string;
  /** Rounds out of a hundred. */
  share: number;
  /** A sentence where it can't be done here. */
  prepare: () => Promise<Fault | string>;
}

export interface Tally {
  rounds: number;
  lost: number;
}

/** Strikes so many times and prints a line; what was lost is printed as it is found. */
export async function strikeAll(kind: Kind, rounds: number, seed: number): Promise<Tally> {
  const began = performance.now();
  const fault = await kind.prepare();
  if (typeof fault === "string") {
    process.stdout.write(`${kind.name}: not run: ${fault}\n`);
    return { rounds: 0, lost: 0 };
  }
  let lost = 0;
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const found = await fault.strike(draw(seed + round * 7919), round).catch((error) => [said(error)]);
      if (found.length > 0) lost += 1;
      for (const what of found.slice(0, 5)) process.stdout.write(`LOST in round ${round}: ${what}\n`);
    }
  } finally {
    await fault.end?.();
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  const where = fault.told ? `; ${fault.told()}` : "";
  process.stdout.write(
    `${kind.name}: ${rounds} rounds, survived ${rounds - lost}, lost ${lost}${where} (${seconds} s)\n`,
  );
  return { rounds, lost };
}

const said = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** Splits rounds over kinds by their shares, so that they add up. */
export function spread(kinds: readonly Kind[], rounds: number): number[] {
  const total = kinds.reduce((sum, { share }) => sum + share, 0);
  let passed = 0;
  return kinds.map(({ share }) => {
    const before = Math.floor((passed * rounds) / total);
    passed += share;
    return Math.floor((passed * rounds) / total) - before;
  });
}
