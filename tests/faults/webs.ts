import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { Children } from "@/lib/cli/children";
import { startWeb } from "@/lib/cli/start-web";
import { freePort } from "@/lib/database/free-port";
import { env } from "@/lib/env";

/** One of several web servers of an installation. */
export interface Web {
  port: number;
  kill: () => Promise<void>;
}

/** Notes the process that it starts, so that it can be killed. */
class Watched extends Children {
  web: ChildProcess | undefined;

  override node(...given: Parameters<Children["node"]>): ChildProcess {
    this.web = super.node(...given);
    return this.web;
  }
}

/**
 * Starts the production build as `weighbridge start` does.
 *
 * @param address what people open: the balancer's
 */
export async function startOneWeb(address: () => string, port?: number): Promise<Web> {
  const own = port ?? (await freePort());
  const children = new Watched();
  await startWeb(env({ ...process.env, PORT: String(own), NEXTAUTH_URL: address() }), children);
  const web = children.web as ChildProcess;
  return {
    port: own,
    kill: async () => {
      const closed = once(web, "exit");
      web.kill("SIGKILL");
      await closed;
    },
  };
}
