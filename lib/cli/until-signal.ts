/**
 * Waits until this process is asked to end. Further signals are ignored from then on, since npm passes
 * on a Ctrl-C that the terminal has delivered already.
 */
export function untilSignal(): Promise<void> {
  // A terminal that is gone can't be written to; that must not keep us from ending in order.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
  });
}
