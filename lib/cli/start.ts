import { appLogin, asApp, checkApp } from "@/lib/database/app-url";
import { type DataFolder, dataFolder } from "@/lib/database/data-folder";
import { embedded } from "@/lib/database/embedded";
import { type FolderClaim, folderClaim } from "@/lib/database/folder-claim";
import { migrate } from "@/lib/database/migrate";
import { type Env, env } from "@/lib/env";
import { log } from "@/lib/log";
import { buildWeb } from "./build-web";
import { childEnv } from "./child-env";
import { Children, PATIENCE } from "./children";
import { loadSampleOnce, type SampleAccount } from "./load-sample-once";
import { say } from "./say";
import { scheduledBackups } from "./scheduled-backups";
import { startWeb } from "./start-web";
import { StopMessage } from "./stop-message";
import { untilSignal } from "./until-signal";
import { weakSettings } from "./weak-settings";

/**
 * `weighbridge start`: brings everything up, prints the address on stdout (and, the one time there is a
 * new account, its password), and stays until it is told to stop or a part of it fails.
 */
export async function run(args: string[]): Promise<number> {
  if (args.length > 0) {
    say("Usage: weighbridge start. Its settings are environment variables; see the README.");
    return 2;
  }
  const settings = env({ ...process.env, NODE_ENV: "production" });
  for (const event of weakSettings(settings)) log("warn", event);
  const data = settings.databaseUrl ? null : dataFolder(settings.dataFolder);
  const claim = data && (await folderClaim(data.folder, "start"));
  if (claim && !claim.ok) return refuse(claim);

  const children = new Children();
  const { asked, urged } = untilSignal();
  const up = bringUp();
  let code = 0;
  try {
    await Promise.race([asked, children.failed, up]);
    await Promise.race([asked, children.failed]);
    say(`Stopping: what is under way has ${PATIENCE} s to finish. Ask again to stop at once.`);
  } catch (error) {
    say(error instanceof StopMessage ? error.message : String((error as Error)?.stack ?? error));
    code = 1;
  }
  void urged.then(() => {
    code = 1;
    children.hurry();
  });
  await children.stop();
  // What was being started just then is there now, and stopped in its turn.
  await up.catch(() => {});
  await children.stop();
  claim?.release();
  return code;

  async function bringUp(): Promise<void> {
    const { ending } = children;
    await buildWeb(ending);
    ending.throwIfAborted();
    const url = settings.databaseUrl ?? (await startDatabase(data as DataFolder, children));
    say("Bringing the database up to date …");
    await migrate(url);
    ending.throwIfAborted();
    // What runs from here on is not given the owner's password, except where there is one account only: then that
    // account works as the application's role.
    const appUrl = data
      ? await appLogin(url, data.secret("application-password"))
      : (settings.databaseAppUrl ?? asApp(url));
    await checkApp(appUrl);
    Object.assign(process.env, {
      NODE_ENV: "production",
      DATABASE_URL: appUrl,
      NEXTAUTH_SECRET: settings.nextauthSecret ?? data?.secret("session-secret"),
      // Absolute, because the pages run in another folder.
      ...(settings.backupFolder && { WEIGHBRIDGE_BACKUP_FOLDER: settings.backupFolder }),
    });
    const account = data && (await loadSampleOnce(data));
    ending.throwIfAborted();
    if (claim?.ok) claim.announce({ databaseReady: true });
    say("Starting the pages and the worker …");
    children.node("worker", ["--import", "tsx", "lib/jobs/worker.ts"], childEnv(process.env, "worker"));
    const address = await startWeb(settings, children);
    if (claim?.ok) claim.announce({ address });
    startBackups(url, settings, children);
    greet(address, account);
  }
}

async function startDatabase(data: DataFolder, children: Children): Promise<string> {
  say("Starting the database …");
  const database = await embedded(data);
  children.watch("database", database.exited, database.stop);
  return database.url;
}

/** Made by this process, because it alone works as the owner. */
function startBackups(url: string, settings: Env, children: Children): void {
  const { backupFolder: folder, backupAt: at, backupKeep: keep } = settings;
  if (!folder) return;
  const ending = new AbortController();
  const ended = scheduledBackups(url, { folder, at, keep }, ending.signal);
  children.watch("backups", ended, async () => {
    ending.abort();
    await ended;
  });
}

function refuse({ holder }: Extract<FolderClaim, { ok: false }>): number {
  if (holder?.kind === "command")
    say("Another weighbridge command is using the database. Wait for it, then try again.");
  else if (holder?.address)
    say(`Weighbridge is already running at ${holder.address} (process ${holder.pid}).`);
  else say(`Weighbridge is already being started here (process ${holder?.pid ?? "unknown"}).`);
  return 1;
}

function greet(address: string, account: SampleAccount | null): void {
  process.stdout.write(`Weighbridge is running at ${address}\n`);
  if (account) {
    process.stdout.write(
      `Sign in as ${account.email} with the password ${account.password}\nKeep that password: it is shown this once only.\n`,
    );
  }
  say("Press Ctrl-C to stop.");
}
