import { addressOf } from "@/lib/auth/attempt-limits";
import { env } from "@/lib/env";

/** From where the current request comes, as far as a configured proxy says. */
export async function findAddress(): Promise<string | undefined> {
  const { headers } = await import("next/headers");
  return addressOf(Object.fromEntries(await headers()), env().addressHeader);
}
