import { env } from "@/lib/env";
import { transportOptions } from "./transport";

export interface Mail {
  to: string;
  subject: string;
  /** Plain text: nothing in it can be other than what it says. */
  text: string;
  /** What tells a mail that is sent again from a second one; only letters, digits and hyphens. */
  id: string;
}

/** Whether this installation can send mail. */
export const sendsMail = (): boolean => env().smtp !== undefined;

/**
 * Hands a mail to the mail server.
 *
 * @throws where the server does not take it, so that the job is tried again later
 */
export async function sendMail({ id, ...mail }: Mail): Promise<void> {
  const { smtp } = env();
  if (smtp === undefined) throw new Error("WEIGHBRIDGE_SMTP_URL is not set, so no mail can be sent.");
  // Loaded here, so that pages that only ask whether mail is sent do without it.
  const { createTransport } = await import("nodemailer");
  const transport = createTransport(transportOptions(smtp.url));
  try {
    const headers = { "Auto-Submitted": "auto-generated" };
    const messageId = `<${id}@${new URL(smtp.linksTo).hostname}>`;
    await transport.sendMail({ ...mail, from: smtp.from, messageId, headers });
  } finally {
    transport.close();
  }
}

/** An address of this installation as it stands in a mail. It is never taken from a request, which may lie. */
export function linkTo(path: string): string {
  const { smtp } = env();
  if (smtp === undefined) throw new Error("WEIGHBRIDGE_SMTP_URL is not set, so no mail can be sent.");
  return new URL(path, smtp.linksTo).href;
}
