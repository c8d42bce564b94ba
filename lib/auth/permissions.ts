import { type Actor, type Role, roleIds, roles } from "./roles";

interface Rule {
  /** What is allowed, after "may". */
  readonly words: string;
  readonly actors: readonly Actor[];
}

const OFFICERS = ["owner", "admin", "officer"] as const;
const DRAFTERS = [...OFFICERS, "contributor"] as const;

/** Who may do what. Every command names its row; docs/decisions/0019 gives the reasons. */
export const permissions = {
  read: { words: "read everything that is recorded", actors: [...roleIds, "machine"] },
  "own-account": {
    words: "look after their own account: their password, what they have read",
    actors: roleIds,
  },
  export: {
    words: "download documents, the audit trail and the whole of the organisation",
    actors: [...OFFICERS, "auditor", "machine"],
  },
  "edit-records": {
    words: "create and edit records, links between models, and answers of the documentation",
    actors: [...DRAFTERS, "machine"],
  },
  "record-training": {
    words: "record trainings, and withdraw trainings and readings recorded by mistake",
    actors: [...DRAFTERS, "machine"],
  },
  "add-readings": { words: "add readings to a training", actors: [...DRAFTERS, "machine", "script"] },
  "try-imports": {
    words: "upload a file, see what it would do, and discard it",
    actors: [...DRAFTERS, "machine"],
  },
  "apply-imports": { words: "apply imports", actors: [...OFFICERS, "machine"] },
  "archive-records": { words: "archive records and bring them back", actors: OFFICERS },
  decide: { words: "decide what the law leaves to judgement, and withdraw decisions", actors: OFFICERS },
  "confirm-decisions": {
    words: "confirm what somebody else has decided",
    actors: [...OFFICERS, "reviewer"],
  },
  "mark-deadlines": { words: "mark deadlines as done and take that back", actors: OFFICERS },
  "confirm-thresholds": {
    words: "say since when a threshold is met or known to be met",
    actors: OFFICERS,
  },
  "state-turnover": { words: "state and withdraw the turnover", actors: OFFICERS },
  "manage-tokens": { words: "create and revoke tokens for scripts", actors: OFFICERS },
  "manage-sign-in": {
    words: "set how people sign in and how long they stay",
    actors: ["owner", "admin"],
  },
  "manage-people": {
    words: "invite people, change their role, deactivate them and take their names out",
    actors: ["owner", "admin"],
  },
  "remove-organisation": { words: "remove the organisation", actors: ["owner", "machine"] },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof permissions;

/** Whether somebody may do something. */
export const may = (actor: Actor, permission: Permission): boolean =>
  (permissions[permission].actors as readonly Actor[]).includes(actor);

/** The roles of people that may do something, highest first. */
export const rolesFor = (permission: Permission): Role[] => roleIds.filter((role) => may(role, permission));

/** Why somebody may not do something: who may instead, and what they are. */
export function whyNot(actor: Actor, permission: Permission): string {
  const names = rolesFor(permission).map((role) => roles[role].plural);
  const last = names.pop();
  const who = names.length === 0 ? last : `${names.join(", ")} and ${last}`;
  const own = actor in roles ? ` Your role is ${roles[actor as Role].label.toLowerCase()}.` : "";
  return `Only ${who} may ${permissions[permission].words}.${own}`;
}
