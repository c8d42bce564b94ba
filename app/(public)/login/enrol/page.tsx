import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EnrolPage } from "@/components/account/enrol-page";
import { ownFactors } from "@/lib/account/queries";
import { requestSession } from "@/lib/auth/find-session";
import { enrolmentScope } from "@/lib/auth/scope";

export const metadata: Metadata = { title: "Set up a second factor" };

export default async function Page() {
  const [found, scope] = await Promise.all([requestSession(), enrolmentScope()]);
  if (!found.ok || scope === null) redirect("/login");
  return <EnrolPage factors={await ownFactors(scope)} isDone={found.session.awaits === null} />;
}
