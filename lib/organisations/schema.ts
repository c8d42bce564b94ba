import { z } from "zod";
import { PASSWORD_LENGTH } from "@/lib/auth/password-length";

/** The first visit to an empty installation: the organisation and the person who owns it. */
export const setupSchema = z.object({
  organisationName: z.string().trim().min(1, "Enter the organisation's name.").max(200),
  name: z.string().trim().min(1, "Enter your name.").max(200),
  email: z.email("Enter an e-mail address, for example officer@example.org.").trim().toLowerCase(),
  password: z
    .string()
    .min(PASSWORD_LENGTH, `Use at least ${PASSWORD_LENGTH} characters.`)
    .max(200, "Use at most 200 characters."),
});

/** What is asked before an organisation is removed. */
export const removalSchema = z.object({
  name: z.string().trim().min(1, "Type the organisation's name."),
  reason: z
    .string()
    .trim()
    .min(1, "Say why: it stays on record.")
    .max(1000, "Shorten this to 1000 characters."),
});
