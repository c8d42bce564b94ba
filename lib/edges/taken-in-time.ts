import { Readable } from "node:stream";

/** Milliseconds a download waits for its reader. */
const PATIENCE = 30_000;

/**
 * A stream as the body of an answer. Where nobody has taken any of it for a while it breaks off, so that a reader
 * that went away without a word holds nothing: no connection, no transaction.
 */
export function takenInTime(source: Readable, patience = PATIENCE): ReadableStream<Uint8Array> {
  const parts = Readable.toWeb(source).getReader();
  let timer: NodeJS.Timeout;
  const waitForReader = () => {
    timer = setTimeout(() => source.destroy(new Error("Nobody takes the download.")), patience);
  };
  waitForReader();
  const taken = {
    async pull(controller: ReadableStreamDefaultController<Uint8Array>) {
      clearTimeout(timer);
      const { value, done } = await parts.read();
      if (done) return controller.close();
      controller.enqueue(value as Uint8Array);
      waitForReader();
    },
    cancel() {
      clearTimeout(timer);
      source.destroy();
    },
  };
  return new ReadableStream(taken, { highWaterMark: 0 });
}
