import type { Metadata } from "next";
import { AuditPage } from "@/components/audit/audit-page";
import { auditPeople, listEvents } from "@/lib/audit/queries";
import { auditFilterSchema } from "@/lib/audit/schema";
import { requireScope } from "@/lib/auth/scope";

export const metadata: Metadata = { title: "Audit trail" };

export default async function Page({ searchParams }: PageProps<"/audit">) {
  const scope = await requireScope();
  const filter = auditFilterSchema.parse(await searchParams);
  const [page, people] = await Promise.all([listEvents(scope, filter), auditPeople(scope)]);
  return <AuditPage {...{ filter, page, people }} />;
}
