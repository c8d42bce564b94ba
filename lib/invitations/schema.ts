import { z } from "zod";
import { newPassword } from "@/lib/auth/new-password";
import { notAuditor, onlyAuditorsEnd, place } from "@/lib/people/schema";

export const email = z
  .email("Enter an e-mail address, for example officer@example.org.")
  .trim()
  .toLowerCase();

export const inviteSchema = z.object({ email, ...place }).refine(onlyAuditorsEnd, notAuditor);

export const invitationSchema = z.object({ id: z.uuid("This address is not that of an invitation.") });

export const acceptSchema = z.object({
  secret: z.string().max(100),
  name: z.string().trim().min(1, "Enter your name.").max(200),
  password: newPassword,
});

export type Invite = z.output<typeof inviteSchema>;
export type Accept = z.output<typeof acceptSchema>;
