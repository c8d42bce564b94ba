import type { Role } from "@/lib/auth/roles";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import type { InvitationView } from "./invitation-view";

/** Invitations that wait for their answer, also those whose link has expired; the latest first. */
export async function openInvitations(scope: Scope, now: Date): Promise<InvitationView[]> {
  const rows = await db(scope).invitation.findMany({
    where: { organisationId: scope.organisationId, acceptedAt: null, withdrawnAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    role: row.role as Role,
    accessEndsOn: row.accessEndsOn?.toISOString().slice(0, 10) ?? null,
    at: row.createdAt.toISOString(),
    by: row.invitedByName,
    expiresAt: row.expiresAt.toISOString(),
    isExpired: row.expiresAt <= now,
    mailedAt: row.mailedAt?.toISOString() ?? null,
  }));
}
