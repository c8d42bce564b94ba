import { fixedDeadlines } from "./deadlines/fixed";
import { frameworkDeadlines } from "./deadlines/framework";
import { incidentDeadlines } from "./deadlines/incidents";
import { notificationDeadlines } from "./deadlines/notification";
import { placingDeadlines } from "./deadlines/placing";
import { requestDeadlines } from "./deadlines/requests";
import type { DeadlineRule } from "./deadlines/types";

const rules = {
  ...notificationDeadlines,
  ...placingDeadlines,
  ...requestDeadlines,
  ...frameworkDeadlines,
  ...incidentDeadlines,
  ...fixedDeadlines,
} as const satisfies Record<string, DeadlineRule>;

export type DeadlineId = keyof typeof rules;

/** Every deadline around Chapter V and the Code, by theme. Ids never change. */
export const deadlineRules: Readonly<Record<DeadlineId, DeadlineRule>> = rules;
