"use client";

import { createContext, type ReactNode, useContext } from "react";
import { may, type Permission, whyNot } from "@/lib/auth/permissions";
import type { Role } from "@/lib/auth/roles";

const OwnRole = createContext<Role | undefined>(undefined);

/** Tells every page below it what the person who looks at it is. */
export function RoleProvider({ role, children }: { role: Role; children: ReactNode }) {
  return <OwnRole.Provider value={role}>{children}</OwnRole.Provider>;
}

/**
 * Why the person who looks at a page may not do something; nothing where they may. Decides only what is shown:
 * whether it is done is decided by the command.
 */
export function useReasonAgainst(permission: Permission): string | undefined {
  const role = useContext(OwnRole);
  return role === undefined || may(role, permission) ? undefined : whyNot(role, permission);
}
