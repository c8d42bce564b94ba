/** What a person may be in an organisation, highest first: nobody hands out more than they have. */
export const roles = {
  owner: {
    label: "Owner",
    plural: "owners",
    words: "May do everything, and alone makes owners. There is always at least one.",
  },
  admin: {
    label: "Administrator",
    plural: "administrators",
    words: "May do everything but make, change or deactivate owners.",
  },
  officer: {
    label: "Compliance officer",
    plural: "compliance officers",
    words: "Answers for the records: decides, confirms, marks as done, applies imports, hands out documents.",
  },
  contributor: {
    label: "Contributor",
    plural: "contributors",
    words: "Drafts: records facts, trainings and answers, and tries imports out. Decides nothing.",
  },
  reviewer: {
    label: "Reviewer",
    plural: "reviewers",
    words: "Reads everything and confirms what others have decided.",
  },
  auditor: {
    label: "Auditor",
    plural: "auditors",
    words: "Reads and downloads everything, changes nothing. May be given a last day.",
  },
} as const;

export type Role = keyof typeof roles;

/** Whoever acts: a person by their role, the machine in jobs and on the command line, a script by its token. */
export type Actor = Role | "machine" | "script";

export const roleIds = Object.keys(roles) as Role[];

export const isRole = (text: string): text is Role => text in roles;

/** Whether one role stands above another. */
export const isAbove = (one: Role, other: Role): boolean => roleIds.indexOf(one) < roleIds.indexOf(other);

/** Whether somebody of a role may give, change or take a role: never one above their own. */
export const mayHandOut = (own: Role, role: Role): boolean => !isAbove(role, own);
