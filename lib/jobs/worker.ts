import { say } from "@/lib/cli/say";
import { env } from "@/lib/env";
import { saveWorkerSign } from "@/lib/health/save-sign";
import { resumeImports } from "@/lib/imports/apply-import";
import { queueOutdatedFindings } from "@/lib/models/refresh-findings";
import { runWorker } from "./run-worker";
import { crontab, tasks } from "./tasks";

const { databaseUrl } = env();
if (!databaseUrl) throw new Error("DATABASE_URL is not set; `weighbridge start` sets it for the worker.");

const ending = new AbortController();
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => ending.abort());

// A sign that cannot be given is missed by whoever looks for it; it needs no words here.
const giveSign = () => void saveWorkerSign(new Date()).catch(() => {});
giveSign();
setInterval(giveSign, 15_000).unref();

await runWorker({
  connectionString: databaseUrl,
  tasks,
  crontab,
  signal: ending.signal,
  resume: async () => {
    await resumeImports();
    await queueOutdatedFindings();
  },
  report: (message) => say(`worker: ${message}`),
});
process.exit(0);
