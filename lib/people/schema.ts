import { z } from "zod";
import { isRole, type Role } from "@/lib/auth/roles";
import { isDay } from "@/lib/engine/days";

const id = z.uuid("This address is not that of a person.");

export const role = z
  .string()
  .refine(isRole, { message: "Choose a role." })
  .transform((text) => text as Role);

const lastDay = z
  .string()
  .trim()
  .refine((text) => text === "" || isDay(text), {
    message: "Write the day as year-month-day, for example 2026-12-31.",
  })
  .transform((text) => text || null);

/** Only auditors have a last day. */
export const place = { role, accessEndsOn: lastDay };

export const onlyAuditorsEnd = ({ role, accessEndsOn }: { role: Role; accessEndsOn: string | null }) =>
  accessEndsOn === null || role === "auditor";
export const notAuditor = {
  path: ["accessEndsOn"],
  message: "Only an auditor's access has a last day. Leave it open, or choose the role auditor.",
};

export const changeRoleSchema = z.object({ id, was: role, ...place }).refine(onlyAuditorsEnd, notAuditor);

export const setActiveSchema = z.object({ id, isActive: z.boolean() });

export type ChangeRole = z.output<typeof changeRoleSchema>;
export type SetActive = z.output<typeof setActiveSchema>;
