import { startAuthentication } from "@simplewebauthn/browser";
import type { PasskeyAnswer } from "@/lib/auth/passkey-answer";
import { passkeyOptionsAction } from "@/lib/sign-in/actions";

/**
 * Has the browser ask for one of the person's passkeys.
 *
 * @returns what the passkey signed, or why there is nothing, in words
 */
export async function askPasskey(): Promise<{ answer: PasskeyAnswer } | { problem: string }> {
  const options = await passkeyOptionsAction({}).catch(() => undefined);
  if (!options?.ok)
    return { problem: options?.refusal.message ?? "The server cannot be reached. Try again in a moment." };
  try {
    const answer = await startAuthentication({ optionsJSON: options.value });
    return { answer: answer as unknown as PasskeyAnswer };
  } catch {
    return {
      problem:
        "No passkey was shown: it was called off, took too long, or this device has none for this site.",
    };
  }
}
