import { z } from "zod";
import { newPassword } from "@/lib/auth/new-password";

export const askResetSchema = z.object({
  email: z.email("Enter an e-mail address, for example officer@example.org.").trim().toLowerCase(),
});

export const resetSchema = z.object({ secret: z.string().max(100), password: newPassword });

export const changePasswordSchema = z.object({
  current: z.string().min(1, "Enter the password you have now.").max(200),
  password: newPassword,
});

export type AskReset = z.output<typeof askResetSchema>;
export type Reset = z.output<typeof resetSchema>;
export type ChangePassword = z.output<typeof changePasswordSchema>;
