import path from "node:path";
import { waitUntil } from "@/lib/database/wait-until";
import type { Env } from "@/lib/env";
import { childEnv } from "./child-env";
import type { Children } from "./children";
import { projectFolder } from "./project-folder";
import { StopMessage } from "./stop-message";
import { webPort } from "./web-port";

/**
 * Starts the pages and waits until they answer.
 *
 * @returns the address people open
 * @throws {StopMessage} where there is no port, or no answer in a minute
 */
export async function startWeb(settings: Env, children: Children): Promise<string> {
  const { host, nextauthUrl } = settings;
  const port = await webPort(settings);
  const everywhere = host === "0.0.0.0" || host === "::";
  const local = everywhere || host === "127.0.0.1" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  const address = nextauthUrl ?? `http://${local}:${port}`;
  const next = path.join(projectFolder, "node_modules/next/dist/bin/next");
  const web = children.node("web server", [next, "start", "--hostname", host, "--port", String(port)], {
    ...childEnv(process.env, "pages"),
    PORT: String(port),
    NEXTAUTH_URL: address,
    // Without an address of its own it is opened as localhost or 127.0.0.1, and both shall work.
    ...(nextauthUrl ? {} : { AUTH_TRUST_HOST: "true" }),
    NEXT_TELEMETRY_DISABLED: "1",
  });
  const inside = `http://${everywhere ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host}:${port}/`;
  const gone = () => children.ending.aborted || web.exitCode !== null || web.signalCode !== null;
  if (!(await waitUntil(async () => gone() || (await answers(inside)), 60_000))) {
    throw new StopMessage(`The pages do not answer at ${inside}.`);
  }
  children.ending.throwIfAborted();
  return address;
}

/** Any answer will do: which page comes first is the pages' own affair. */
async function answers(address: string): Promise<boolean> {
  try {
    await fetch(address, { method: "HEAD", redirect: "manual", signal: AbortSignal.timeout(5_000) });
    return true;
  } catch {
    return false;
  }
}
