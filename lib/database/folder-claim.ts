import { createHash } from "node:crypto";
import { realpathSync, rmSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";

/** What the holder of a folder tells those who ask. */
export type Holder = {
  pid: number;
  /** "start" stays until it is stopped; "command" is gone again shortly. */
  kind: "start" | "command";
  /** Whether its database is up to date and takes connections. */
  databaseReady?: boolean;
  /** Where the pages are, once they are. */
  address?: string;
};

export type FolderClaim =
  | { ok: true; announce: (news: Pick<Holder, "databaseReady" | "address">) => void; release: () => void }
  | { ok: false; holder: Holder | null };

/**
 * Claims a data folder, so that one process at a time runs its database. The claim is a listening
 * socket rather than a file: the system gives it back however its holder ends.
 *
 * @param folder an existing folder
 * @returns the claim, or who holds it (null where the holder doesn't say)
 */
export async function folderClaim(folder: string, kind: Holder["kind"]): Promise<FolderClaim> {
  const socket = socketName(folder);
  const self: Holder = { pid: process.pid, kind };
  const server = net.createServer((asker) => asker.on("error", () => {}).end(JSON.stringify(self)));
  for (let attempt = 0; ; attempt++) {
    if (await listen(server, socket)) break;
    const holder = await ask(socket);
    if (holder !== "nobody") return { ok: false, holder };
    // Only a socket that is a file can outlive its process.
    if (attempt === 3) return { ok: false, holder: null };
    if (!socket.startsWith("\0")) rmSync(socket, { force: true });
  }
  server.unref();
  return {
    ok: true,
    announce: (news) => {
      Object.assign(self, news);
    },
    release: () => server.close(),
  };
}

function socketName(folder: string): string {
  const name = `weighbridge-${createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 32)}`;
  if (process.platform === "linux") return `\0${name}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  return path.join(os.tmpdir(), `${name}.sock`);
}

function listen(server: net.Server, socket: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(false) : reject(error),
    );
    server.listen(socket, () => resolve(true));
  });
}

function ask(socket: string): Promise<Holder | null | "nobody"> {
  return new Promise((resolve) => {
    let answer = "";
    const connection = net.connect(socket);
    connection.setTimeout(2_000, () => connection.destroy());
    connection.on("data", (part) => {
      answer += part;
    });
    connection.on("error", () => resolve("nobody"));
    connection.on("close", () => {
      try {
        resolve(JSON.parse(answer));
      } catch {
        resolve(null);
      }
    });
  });
}
