import { type Role, roles } from "@/lib/auth/roles";
import { showDay } from "@/lib/engine/show-day";
import type { IsoDate } from "@/lib/law/types";

/** Somebody of the organisation as the list shows them. */
export interface PersonView {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** The last day on which an auditor gets in. */
  accessEndsOn: IsoDate | null;
  hasEnded: boolean;
  isActive: boolean;
  lastChange: { words: string; at: string; by: string } | undefined;
}

interface Change {
  kind: string;
  roleBefore: string | null;
  role: string | null;
  accessEndsOn: Date | null;
}

const label = (role: string | null) => (roles[role as Role]?.label ?? "Nobody").toLowerCase();

/** A change of somebody's place in words. */
export function changeWords({ kind, roleBefore, role, accessEndsOn }: Change): string {
  if (kind === "deactivated") return "Deactivated";
  if (kind === "reactivated") return "Reactivated";
  const until = accessEndsOn ? `, access until ${showDay(accessEndsOn.toISOString().slice(0, 10))}` : "";
  if (kind === "joined") return `Joined as ${label(role)}${until}`;
  if (roleBefore === role) return `Still ${label(role)}${until || ", access without a last day"}`;
  return `From ${label(roleBefore)} to ${label(role)}${until}`;
}
