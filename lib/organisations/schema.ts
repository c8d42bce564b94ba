import { z } from "zod";
import { newPassword } from "@/lib/auth/new-password";

/** The first visit to an empty installation: the organisation and the person who owns it. */
export const setupSchema = z.object({
  organisationName: z.string().trim().min(1, "Enter the organisation's name.").max(200),
  name: z.string().trim().min(1, "Enter your name.").max(200),
  email: z.email("Enter an e-mail address, for example officer@example.org.").trim().toLowerCase(),
  password: newPassword,
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
