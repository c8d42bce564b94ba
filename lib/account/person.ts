import type { Scope } from "@/lib/auth/scope";

/** The person who acts in a scope; `null` where the machine does. */
export const personOf = ({ organisationId, userId }: Pick<Scope, "organisationId" | "userId">) =>
  userId === null ? null : { organisationId, userId };
