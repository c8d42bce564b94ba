/** The middle of several timings, in milliseconds: one slow run says nothing. */
export async function median(times: number, act: () => Promise<unknown> | unknown): Promise<number> {
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const began = performance.now();
    await act();
    taken.push(performance.now() - began);
  }
  taken.sort((a, b) => a - b);
  return taken[Math.floor(times / 2)] ?? Number.NaN;
}

/** Prints one comparison; the ratio is what counts, the times are of this machine. */
export function report(what: string, ours: number, against: string, baseline: number): void {
  const ratio = (ours / baseline).toFixed(2);
  process.stdout.write(
    `${what}: ${ours.toFixed(0)} ms; ${against}: ${baseline.toFixed(0)} ms; ratio ${ratio}\n`,
  );
}
