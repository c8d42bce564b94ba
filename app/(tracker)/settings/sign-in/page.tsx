import type { Metadata } from "next";
import { SignInPage } from "@/components/account/sign-in-page";
import { sessionLimits } from "@/lib/account/queries";
import { requireScope } from "@/lib/auth/scope";

export const metadata: Metadata = { title: "Sign-in" };

export default async function Page() {
  const scope = await requireScope();
  return <SignInPage organisationName={scope.organisationName} limits={await sessionLimits(scope)} />;
}
