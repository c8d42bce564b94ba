/** Milliseconds in which one Ctrl-C may arrive twice: from the terminal, and from npm, which passes it on. */
const ECHO = 500;

interface Signals {
  /** Settles when this process is asked to end. */
  asked: Promise<void>;
  /** Settles when it is asked again, by somebody who will not wait. */
  urged: Promise<void>;
}

/** Waits to be asked to end. From now on no signal ends this process by itself. */
export function untilSignal(): Signals {
  // A terminal that is gone can't be written to; that must not keep us from ending in order.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  let ask = () => {};
  let urge = () => {};
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  const urged = new Promise<void>((resolve) => {
    urge = resolve;
  });
  let first: number | undefined;
  const heard = () => {
    const now = performance.now();
    if (first === undefined) ask();
    else if (now - first > ECHO) urge();
    first ??= now;
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, heard);
  return { asked, urged };
}

/** The same for work that can be broken off. */
export function endedBySignal(): AbortSignal {
  const ending = new AbortController();
  void untilSignal().asked.then(() => ending.abort());
  return ending.signal;
}
