import type { ReactNode } from "react";
import { TrackerShell } from "@/components/navigation/tracker-shell";
import { requireScope } from "@/lib/auth/scope";

export default async function TrackerLayout({ children }: { children: ReactNode }) {
  const scope = await requireScope();
  return (
    <TrackerShell organisationName={scope.organisationName} userName={scope.actorName}>
      {children}
    </TrackerShell>
  );
}
