import { z } from "zod";
import { passkeyAnswerSchema } from "@/lib/auth/passkey-answer";
import { IDLE_MINUTES, SESSION_HOURS } from "@/lib/auth/session-limits";

export const sessionIdSchema = z.object({ id: z.uuid("This is not one of your sessions.") });

export const nothingSchema = z.object({});
export type Nothing = z.output<typeof nothingSchema>;

const code = z.string().trim().max(80, "Enter one code.");

/** A code of an authenticator app, or a recovery code. */
export const codeSchema = z.object({ code: code.min(6, "Enter the code.") });

/** A new proof of who one is; the code for who has an authenticator app. */
export const proofSchema = z.object({
  password: z.string().min(1, "Enter your password.").max(200, "Use at most 200 characters."),
  code,
});

const passkeyName = z
  .string()
  .trim()
  .min(1, "Give it a name you tell it by, for example Office laptop.")
  .max(80, "Use at most 80 characters.");

export const addPasskeySchema = z.object({ name: passkeyName, answer: passkeyAnswerSchema });
export const renamePasskeySchema = z.object({
  id: z.uuid("This is not one of your passkeys."),
  name: passkeyName,
});
export const passkeyIdSchema = z.object({ id: z.uuid("This is not one of your passkeys.") });
export const passkeyProofSchema = z.object({ answer: passkeyAnswerSchema });

/** Whether everybody of an organisation needs a second factor. */
export const factorRuleSchema = z.object({ requiresFactor: z.boolean() });

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
