/** Done at a stretch; what is one of these takes well below a millisecond. */
const STRETCH = 100;

/** Does something with each of many and lets others have their turn between, so that a large file holds nobody up. */
export async function inTurns<T, R>(all: readonly T[], act: (one: T) => R): Promise<R[]> {
  const done: R[] = [];
  for (const one of all) {
    done.push(act(one));
    if (done.length % STRETCH === 0) await new Promise((next) => setImmediate(next));
  }
  return done;
}
