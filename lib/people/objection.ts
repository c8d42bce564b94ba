import { may, whyNot } from "@/lib/auth/permissions";
import { mayHandOut, type Role, roles } from "@/lib/auth/roles";

interface Standing {
  role: Role;
  isActive: boolean;
}

/**
 * Why somebody may not change another's place, or their own, in words.
 *
 * @param own what whoever asks is now, read in the same transaction
 * @param person what the person is now
 * @param next what the person would be
 * @param otherOwners how many owners who get in there are besides the person
 */
export function objection(
  own: Role,
  person: Standing,
  next: Standing,
  otherOwners: number,
): string | undefined {
  if (!may(own, "manage-people")) return whyNot(own, "manage-people");
  if (!mayHandOut(own, person.role))
    return `Only ${roles[person.role].plural} may change ${roles[person.role].plural}.`;
  if (!mayHandOut(own, next.role))
    return `Nobody gives a role above their own: only ${roles[next.role].plural} make ${roles[next.role].plural}.`;
  const leaves = person.role === "owner" && person.isActive && !(next.role === "owner" && next.isActive);
  if (leaves && otherOwners === 0)
    return "This is the last owner. Make somebody else an owner first: an organisation always has one.";
  return undefined;
}
