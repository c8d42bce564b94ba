import { refused } from "@/lib/errors";

/** The answer to a code that is wrong or was used before. */
export function wrongCode() {
  const message =
    "This code does not fit, or was used already: each works once. Wait for the next one, or use a recovery code.";
  return refused({ code: "invalid", message: "One field needs mending.", fields: { code: message } });
}

/** The answer to a passkey that is not the person's, or was asked for too long ago. */
export const wrongPasskey = () =>
  refused({
    code: "refused",
    message: "This passkey was not taken: it is not yours here, or it took too long. Try again.",
  });

/** The answer to somebody who was wrong too often. */
export function waitRefusal(until: Date, now: Date) {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));
  const message = `Too many wrong tries. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`;
  return refused({ code: "refused", message });
}
