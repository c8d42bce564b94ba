import { z } from "zod";

const text = z.string().max(20_000);

/** What a browser answers about a passkey, as far as it is read before it is verified. */
export const passkeyAnswerSchema = z.object({
  id: z.string().min(1).max(2000),
  rawId: z.string().max(2000),
  type: z.literal("public-key"),
  response: z.looseObject({ clientDataJSON: text }),
  clientExtensionResults: z.looseObject({}),
  authenticatorAttachment: z.enum(["platform", "cross-platform"]).optional(),
});

export type PasskeyAnswer = z.output<typeof passkeyAnswerSchema>;

/** The challenge a browser says it answers; believed only once the answer is verified. */
export function challengeOf({ response }: PasskeyAnswer): string | undefined {
  try {
    const data = JSON.parse(Buffer.from(response.clientDataJSON, "base64url").toString("utf8"));
    return typeof data?.challenge === "string" ? data.challenge : undefined;
  } catch {
    return undefined;
  }
}
