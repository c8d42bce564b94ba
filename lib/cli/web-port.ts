import { freePort, isFree } from "@/lib/database/free-port";
import type { Env } from "@/lib/env";
import { say } from "./say";
import { StopMessage } from "./stop-message";

/**
 * Chooses the port of the pages: the one asked for, or 3000 and upwards until one is free.
 *
 * @throws {StopMessage} where a port was asked for and is taken
 */
export async function webPort({ port, portGiven, host }: Env): Promise<number> {
  if (port === 0) return freePort();
  if (await isFreeFor(port, host)) return port;
  if (portGiven) {
    throw new StopMessage(
      `Port ${port} (PORT) is taken by another program. End that one, or set PORT to another.`,
    );
  }
  for (let next = port + 1; next < port + 100; next++) {
    if (await isFreeFor(next, host)) {
      say(`Port ${port} is taken, so this is port ${next}.`);
      return next;
    }
  }
  throw new StopMessage(`Ports ${port} to ${port + 99} are all taken. Set PORT to a free one.`);
}

/** People type localhost, which may mean either of two addresses: neither may be somebody else's. */
async function isFreeFor(port: number, host: string): Promise<boolean> {
  const hosts = host === "127.0.0.1" || host === "localhost" ? ["127.0.0.1", "::1"] : [host];
  const free = await Promise.all(hosts.map((each) => isFree(port, each)));
  return free.every(Boolean);
}
