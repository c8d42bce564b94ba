import { permitted } from "@/lib/auth/permitted";
import type { Scope } from "@/lib/auth/scope";
import { done, type Result } from "@/lib/errors";
import { findBreak } from "./find-break";
import type { Verdict } from "./verdict";

/** Checks the chain now, for somebody who looks at it. */
export const verifyChain = permitted(
  "read",
  async (scope: Scope, _: Record<never, never>): Promise<Result<Verdict>> => done(await findBreak(scope)),
);
