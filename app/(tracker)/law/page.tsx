import type { Metadata } from "next";
import { LawPage } from "@/components/law/law-page";
import { asOf } from "@/lib/assessments/as-of";
import { requireScope } from "@/lib/auth/scope";
import { provisionFilterSchema } from "@/lib/provisions/filter";

export const metadata: Metadata = { title: "The law" };

export default async function Page({ searchParams }: PageProps<"/law">) {
  const scope = await requireScope();
  const asked = await searchParams;
  const filter = provisionFilterSchema.parse(asked);
  return <LawPage filter={filter} asOf={asOf(asked.asOf, scope.today)} today={scope.today} />;
}
