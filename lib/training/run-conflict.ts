import type { RunForm } from "./schema";

/** What somebody else saved of a run while its form was open. */
export interface RunConflict {
  revision: number;
  changedBy: string;
  current: RunForm;
}
