import type { TaskList } from "graphile-worker";

/**
 * What the worker can do. A row is a task's name and its handler, which loads what it needs when it is
 * called. A handler that throws is tried again later, so it must be safe to run twice.
 */
export const tasks = {
  "apply-import": async (payload) => (await import("@/lib/imports/apply-import")).applyImport(payload),
} satisfies TaskList;

export type TaskName = Extract<keyof typeof tasks, string>;
