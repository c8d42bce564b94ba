import type { Metadata } from "next";
import { AccountPage } from "@/components/account/account-page";
import { ownSessions } from "@/lib/account/queries";
import { requireScope } from "@/lib/auth/scope";

export const metadata: Metadata = { title: "Your account" };

export default async function Page() {
  const scope = await requireScope();
  return <AccountPage name={scope.actorName} sessions={await ownSessions(scope)} />;
}
