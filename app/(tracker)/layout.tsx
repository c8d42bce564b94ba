import type { ReactNode } from "react";
import { TrackerShell } from "@/components/navigation/tracker-shell";
import { RoleProvider } from "@/components/people/role";
import type { Role } from "@/lib/auth/roles";
import { requireScope } from "@/lib/auth/scope";

export default async function TrackerLayout({ children }: { children: ReactNode }) {
  const scope = await requireScope();
  return (
    <RoleProvider role={scope.role as Role}>
      <TrackerShell organisationName={scope.organisationName} userName={scope.actorName}>
        {children}
      </TrackerShell>
    </RoleProvider>
  );
}
