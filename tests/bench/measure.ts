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

const shown = (time: number) => time.toFixed(time < 100 ? 2 : 0);

/** Prints one comparison; the ratio is what counts, the times are of this machine. */
export function report(what: string, ours: number, against: string, baseline: number): void {
  const ratio = (ours / baseline).toFixed(2);
  process.stdout.write(`${what}: ${shown(ours)} ms; ${against}: ${shown(baseline)} ms; ratio ${ratio}\n`);
}
