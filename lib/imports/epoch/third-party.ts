import { sameProvider } from "@/lib/engine/same-provider";

/** Whether somebody else than the base's own organisation made the model; "" where the names leave it open. */
export function thirdParty(makers: string, baseMakers: string): "yes" | "no" | "" {
  const same = sameProvider(makers, baseMakers);
  if (same === undefined) return "";
  return same ? "no" : "yes";
}
