import type { Metadata } from "next";
import { ChangesPage } from "@/components/law-changes/changes-page";
import { requireScope } from "@/lib/auth/scope";
import { lawVersion } from "@/lib/law/version";
import { listLawChanges, unseenLawChanges } from "@/lib/law-changes/queries";
import { lawChangesFilterSchema } from "@/lib/law-changes/schema";

export const metadata: Metadata = { title: "Changed by law" };

export default async function Page({ searchParams }: PageProps<"/changes">) {
  const scope = await requireScope();
  const filter = lawChangesFilterSchema.parse(await searchParams);
  const [page, unseen] = await Promise.all([listLawChanges(scope, filter), unseenLawChanges(scope)]);
  return <ChangesPage {...{ filter, page, unseen, lawVersion }} />;
}
