import { type IntervalHistogram, monitorEventLoopDelay } from "node:perf_hooks";
import type { Metric } from "./exposition";

/** Milliseconds between two looks at the event loop; part of each delay that is measured. */
const RESOLUTION = 20;

interface Figures {
  delay: IntervalHistogram;
  /** Requests answered, by the class of their status: `2xx`. */
  requests: Record<string, number>;
  requestSeconds: number;
}

// On globalThis because each bundle of the server has this module for itself.
const kept = globalThis as { weighbridgeFigures?: Figures };

/** Begins to measure this process. */
export function beginFigures(): void {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  kept.weighbridgeFigures = { delay, requests: {}, requestSeconds: 0 };
}

export function countRequest(status: number, seconds: number): void {
  const figures = kept.weighbridgeFigures;
  if (!figures) return;
  const kind = `${Math.floor(status / 100)}xx`;
  figures.requests[kind] = (figures.requests[kind] ?? 0) + 1;
  figures.requestSeconds += seconds;
}

/** What this process says of itself. The names are those that dashboards for Node.js know. */
export function readProcess(now: Date): Metric[] {
  const memory = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const started = now.getTime() / 1000 - process.uptime();
  return [
    one("process_start_time_seconds", "gauge", "When this process began, in seconds since 1970.", started),
    one("process_cpu_seconds_total", "counter", "Processor time used, in seconds.", (user + system) / 1e6),
    one("process_resident_memory_bytes", "gauge", "Memory held, in bytes.", memory.rss),
    one("nodejs_heap_size_used_bytes", "gauge", "Heap in use, in bytes.", memory.heapUsed),
    ...watched(),
  ];
}

function watched(): Metric[] {
  const figures = kept.weighbridgeFigures;
  if (!figures) return [];
  const { delay, requests, requestSeconds } = figures;
  const seconds = (nanoseconds: number) => Math.max(0, (nanoseconds || 0) / 1e9 - RESOLUTION / 1000);
  const lag = "of the event loop's lag since the last reading, in seconds.";
  const metrics: Metric[] = [
    one("nodejs_eventloop_lag_mean_seconds", "gauge", `Mean ${lag}`, seconds(delay.mean)),
    one("nodejs_eventloop_lag_p99_seconds", "gauge", `99th percentile ${lag}`, seconds(delay.percentile(99))),
    one("nodejs_eventloop_lag_max_seconds", "gauge", `Maximum ${lag}`, seconds(delay.max)),
    {
      name: "weighbridge_http_requests_total",
      kind: "counter",
      help: "Requests answered by this process, by class of status.",
      samples: Object.entries(requests).map(([status, value]) => ({ labels: { status }, value })),
    },
    one(
      "weighbridge_http_request_seconds_total",
      "counter",
      "Time taken by these requests, in seconds.",
      requestSeconds,
    ),
  ];
  delay.reset();
  return metrics;
}

const one = (name: string, kind: Metric["kind"], help: string, value: number): Metric => ({
  name,
  kind,
  help,
  samples: [{ value }],
});
