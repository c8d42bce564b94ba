import { z } from "zod";

const text = (empty: string) => z.string().trim().min(1, empty).max(500, "Use at most 500 characters.");

/** The address with which somebody asks where their organisation signs in. */
export const emailSchema = z.object({
  email: z.email("Enter your e-mail address at work, for example officer@example.org.").trim().toLowerCase(),
});

const domain = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;
const domains = z
  .string()
  .max(2000, "Use at most 2000 characters.")
  .transform((typed) => [
    ...new Set(
      typed
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter((each) => each !== ""),
    ),
  ])
  .refine((each) => each.every((name) => domain.test(name) && name.length <= 253), {
    message: "Enter domains only, with commas between them, for example example.org, example.com.",
  });

/** The provider of an organisation as its administrator enters it. */
export const providerSchema = z
  .object({
    issuer: text("Enter the provider's address."),
    clientId: text("Enter the client ID that the provider gave."),
    /** Empty keeps the one there is. */
    clientSecret: z.string().trim().max(500, "Use at most 500 characters."),
    domains,
    mayJoin: z.boolean(),
  })
  .refine(({ mayJoin, domains: named }) => !mayJoin || named.length > 0, {
    path: ["domains"],
    message: "Say of which domains somebody new becomes a member.",
  });

export type ProviderInput = z.output<typeof providerSchema>;
