import { z } from "zod";
import { IDLE_MINUTES, SESSION_HOURS } from "@/lib/auth/session-limits";

export const sessionIdSchema = z.object({ id: z.uuid("This is not one of your sessions.") });

export const nothingSchema = z.object({});

const within = ({ least, most }: { least: number; most: number }, unit: string) => {
  const message = `Enter whole ${unit} from ${least} to ${most}.`;
  return z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message);
};

/** How long people of an organisation stay signed in. */
export const sessionLimitsSchema = z.object({
  idleMinutes: within(IDLE_MINUTES, "minutes"),
  sessionHours: within(SESSION_HOURS, "hours"),
});
