import type { Metadata } from "next";
import { AccountPage } from "@/components/account/account-page";
import { ownFactors, ownSessions } from "@/lib/account/queries";
import { requireScope } from "@/lib/auth/scope";

export const metadata: Metadata = { title: "Your account" };

export default async function Page() {
  const scope = await requireScope();
  const [factors, sessions] = await Promise.all([ownFactors(scope), ownSessions(scope)]);
  return <AccountPage name={scope.actorName} {...{ factors, sessions }} />;
}
