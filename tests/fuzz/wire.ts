import net from "node:net";

/** What came back over a connection, and when. */
export interface Heard {
  text: string;
  /** The first line's status; 0 where the connection was closed without a word. */
  status: number;
  /** Milliseconds until the first byte came, or the connection was closed. */
  ms: number;
  /** Bytes taken from us by then. */
  taken: number;
}

interface Sending {
  /** Written one after the other, as fast as they are taken. */
  pieces: Iterable<string | Buffer>;
  /** Milliseconds between the pieces. */
  pause?: number;
  /** Milliseconds after which we listen no longer. */
  patience?: number;
}

/** Sends bytes as they are, whether they are HTTP or not, and listens until an answer has begun and nothing more comes. */
export function overWire(address: string, { pieces, pause = 0, patience = 10_000 }: Sending): Promise<Heard> {
  const { hostname, port } = new URL(address);
  const began = performance.now();
  return new Promise((resolve) => {
    const socket = net.connect({ host: hostname, port: Number(port) });
    let [text, first] = ["", 0];
    let quiet: NodeJS.Timeout | undefined;
    const end = () => {
      clearTimeout(timer);
      clearTimeout(quiet);
      socket.destroy();
      const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1] ?? 0);
      resolve({
        text,
        status,
        ms: first || performance.now() - began,
        taken: socket.bytesWritten - socket.writableLength,
      });
    };
    const timer = setTimeout(end, patience);
    // Closed while we still write: what was said before it counts.
    socket.on("error", () => {});
    socket.on("close", end);
    socket.on("data", (chunk: Buffer) => {
      first ||= performance.now() - began;
      text += chunk.toString("latin1").slice(0, 100_000);
      clearTimeout(quiet);
      quiet = setTimeout(end, 150);
    });
    void (async () => {
      for (const piece of pieces) {
        if (socket.destroyed || first) return;
        if (!socket.write(piece as Uint8Array))
          await new Promise<void>((next) => {
            socket.once("drain", next);
            socket.once("close", next);
          });
        if (pause > 0) await new Promise((next) => setTimeout(next, pause));
      }
    })();
  });
}
