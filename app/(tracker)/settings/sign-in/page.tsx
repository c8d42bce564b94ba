import type { Metadata } from "next";
import { SignInPage } from "@/components/account/sign-in-page";
import { PageHeader } from "@/components/ui/page-header";
import { signInRules } from "@/lib/account/queries";
import { requestSite } from "@/lib/auth/find-site";
import { may, whyNot } from "@/lib/auth/permissions";
import { requireScope } from "@/lib/auth/scope";
import { providerSettings } from "@/lib/sso/queries";
import { returnPath } from "@/lib/sso/return-path";

export const metadata: Metadata = { title: "Sign-in" };

export default async function Page() {
  const scope = await requireScope();
  if (!may(scope.role, "manage-sign-in"))
    return <PageHeader title="Sign-in" lead={whyNot(scope.role, "manage-sign-in")} />;
  const [rules, provider, site] = await Promise.all([
    signInRules(scope),
    providerSettings(scope),
    requestSite(),
  ]);
  const sso = {
    provider,
    returnAddress: `${site.origin}${returnPath(scope.organisationId)}`,
    ownAddress: `${site.origin}/api/sso/${scope.organisationId}`,
  };
  return <SignInPage organisationName={scope.organisationName} {...{ sso, rules }} />;
}
