import type { Metadata } from "next";
import { FormerMembers } from "@/components/people/former-members";
import { PageHeader } from "@/components/ui/page-header";
import { requireScope } from "@/lib/auth/scope";
import { namedPeople } from "@/lib/people/queries";

export const metadata: Metadata = { title: "Former members" };

export default async function Page() {
  const scope = await requireScope();
  return (
    <>
      <PageHeader
        title="Former members"
        lead="Whoever has left can ask that their name goes. What they did stays on record, under a pseudonym."
      />
      <FormerMembers people={await namedPeople(scope)} self={scope.userId} />
    </>
  );
}
