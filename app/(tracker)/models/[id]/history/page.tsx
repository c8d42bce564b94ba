import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HistoryList } from "@/components/models/history-list";
import { RecordNav } from "@/components/models/record-nav";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireScope } from "@/lib/auth/scope";
import { historyEntries } from "@/lib/models/history-entries";
import { getModel, historyPage } from "@/lib/models/queries";

type Props = PageProps<"/models/[id]/history">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const row = await getModel(await requireScope(), (await params).id);
  return { title: row ? `History of ${row.name}` : "No such model" };
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const scope = await requireScope();
  const row = await getModel(scope, (await params).id);
  if (row === null) notFound();
  const { before } = await searchParams;
  const from = typeof before === "string" && /^\d{1,9}$/.test(before) ? Number(before) : undefined;
  const { changes, assessments, next } = await historyPage(scope, row.id, from);
  return (
    <>
      <PageHeader
        title={`History of ${row.name}`}
        lead="Every change, and how the finding followed. Nothing here is ever deleted."
      />
      <RecordNav id={row.id} here="history" />
      <HistoryList entries={historyEntries(changes, assessments)} />
      {next !== undefined && (
        <LinkButton href={`/models/${row.id}/history?before=${next}`} variant="default">
          Older changes
        </LinkButton>
      )}
    </>
  );
}
