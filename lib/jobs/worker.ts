import { say } from "@/lib/cli/say";
import { EnvError, env } from "@/lib/env";
import { errorDetails } from "@/lib/error-details";
import { saveWorkerSign } from "@/lib/health/save-sign";
import { resumeImports } from "@/lib/imports/apply-import";
import { log, logAs } from "@/lib/log";
import { queueOutdatedFindings } from "@/lib/models/refresh-findings";
import { runWorker } from "./run-worker";
import { crontab, tasks } from "./tasks";

logAs("worker");
process.on("uncaughtException", (error) => {
  if (error instanceof EnvError) say(error.message);
  else log("error", "uncaught", errorDetails(error));
  process.exit(1);
});

const { databaseUrl } = env();
if (!databaseUrl) throw new Error("DATABASE_URL is not set; `weighbridge start` sets it for the worker.");

const ending = new AbortController();
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => {
    if (!ending.signal.aborted) log("info", "stopping", { signal });
    ending.abort();
  });
}

// A sign that cannot be given is missed by whoever looks for it; it needs no words here.
const giveSign = () => void saveWorkerSign(new Date()).catch(() => {});
giveSign();
setInterval(giveSign, 15_000).unref();

log("info", "started");
await runWorker({
  connectionString: databaseUrl,
  tasks,
  crontab,
  signal: ending.signal,
  resume: async () => {
    await resumeImports();
    await queueOutdatedFindings();
  },
  report: log,
});
log("info", "stopped");
process.exit(0);
