import { z } from "zod";
import { eventKinds } from "./acts";

/** The state of the audit trail's list, as the URL carries it. What cannot be read is left out. */
export const auditFilterSchema = z.object({
  kind: z.enum(eventKinds).optional().catch(undefined),
  /** The person who acted. */
  who: z.uuid().optional().catch(undefined),
  /** The page holds what came before this event. */
  before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional().catch(undefined),
});

export type AuditFilter = z.output<typeof auditFilterSchema>;

/** The address of the list in another state; a new state starts at the latest event. */
export function auditAddress(filter: AuditFilter, change: Partial<AuditFilter>): string {
  const set = Object.entries({ ...filter, before: undefined, ...change }).filter(([, value]) => value);
  const query = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
  return query === "" ? "/audit" : `/audit?${query}`;
}
