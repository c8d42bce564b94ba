import { env } from "@/lib/env";
import { addressOf } from "./attempt-limits";
import type { Device } from "./save-session";

/** From where the current request comes, as far as is known. */
export async function requestDevice(): Promise<Device> {
  const { headers } = await import("next/headers");
  const sent = Object.fromEntries(await headers());
  return { address: addressOf(sent, env().addressHeader), userAgent: sent["user-agent"] };
}
