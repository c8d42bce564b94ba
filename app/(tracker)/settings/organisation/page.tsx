import type { Metadata } from "next";
import { OrganisationPage } from "@/components/organisations/organisation-page";
import { requireScope } from "@/lib/auth/scope";
import { organisationRetention } from "@/lib/retention/queries";

export const metadata: Metadata = { title: "Organisation" };

export default async function Page() {
  const scope = await requireScope();
  return <OrganisationPage name={scope.organisationName} retention={await organisationRetention(scope)} />;
}
