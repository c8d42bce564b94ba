import type { TaskList } from "graphile-worker";

/**
 * What the worker can do. A row is a task's name and its handler, which loads what it needs when it is
 * called. A handler that throws is tried again later, so it must be safe to run twice.
 */
export const tasks = {
  "apply-import": async (payload) => (await import("@/lib/imports/apply-import")).applyImport(payload),
  "refresh-findings": async (payload) =>
    (await import("@/lib/models/refresh-findings")).refreshFindingsJob(payload),
  "queue-outdated-findings": async () =>
    (await import("@/lib/models/refresh-findings")).queueOutdatedFindings(),
  "send-invitation": async (payload) =>
    (await import("@/lib/invitations/send-invitation")).sendInvitation(payload),
  "send-reset": async (payload) => (await import("@/lib/passwords/send-reset")).sendReset(payload),
  "forget-sign-in-attempts": async () =>
    (await import("@/lib/auth/save-attempts")).forgetOldAttempts(new Date()),
} satisfies TaskList;

/**
 * What the worker does by the clock, as crontab in UTC. Hourly, because a day of law begins at midnight in
 * Brussels, which is another hour in summer than in winter; where nothing is outdated it is one question.
 */
export const crontab = "5 * * * * queue-outdated-findings\n35 * * * * forget-sign-in-attempts";

export type TaskName = Extract<keyof typeof tasks, string>;
