import { Box } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HistoryList } from "@/components/models/history-list";
import { InstantForm } from "@/components/models/instant-form";
import { PastRecord } from "@/components/models/past-record";
import { RecordNav } from "@/components/models/record-nav";
import { EmptyState } from "@/components/ui/empty-state";
import { Instant } from "@/components/ui/instant";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireScope, type Scope } from "@/lib/auth/scope";
import { historyEntries } from "@/lib/models/history-entries";
import { historyInstant, typedInstant } from "@/lib/models/history-instant";
import { loadState } from "@/lib/models/load-state";
import { getModel, historyPage } from "@/lib/models/queries";

type Props = PageProps<"/models/[id]/history">;
type Row = NonNullable<Awaited<ReturnType<typeof getModel>>>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const row = await getModel(await requireScope(), (await params).id);
  return { title: row ? `History of ${row.name}` : "No such model" };
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const scope = await requireScope();
  const row = await getModel(scope, (await params).id);
  if (row === null) notFound();
  const { before, at } = await searchParams;
  if (typeof at === "string") return <Past scope={scope} row={row} at={at} />;
  const from = typeof before === "string" && /^\d{1,9}$/.test(before) ? Number(before) : undefined;
  const { changes, assessments, next } = await historyPage(scope, row.id, from);
  return (
    <>
      <PageHeader
        title={`History of ${row.name}`}
        lead="Every change, and how the finding followed. Nothing here is ever deleted."
      />
      <RecordNav id={row.id} here="history" />
      <Box mb="lg">
        <InstantForm />
      </Box>
      <HistoryList id={row.id} entries={historyEntries(changes, assessments)} />
      {next !== undefined && (
        <LinkButton href={`/models/${row.id}/history?before=${next}`} variant="default">
          Older changes
        </LinkButton>
      )}
    </>
  );
}

async function Past({ scope, row, at }: { scope: Scope; row: Row; at: string }) {
  const instant = historyInstant(at);
  const state = instant && (await loadState(scope, row, instant));
  return (
    <>
      <PageHeader
        title={`${row.name} as it was`}
        lead={instant ? <Instant at={instant} /> : "Choose a moment to see the record as it was then."}
      />
      <RecordNav id={row.id} here="history" />
      <InstantForm
        at={instant ? typedInstant(instant) : at}
        {...(instant === undefined && {
          error: "This is no day and time. Write it like 2026-11-25 14:30.",
        })}
      />
      {instant && state && <PastRecord id={row.id} revision={row.revision} at={instant} state={state} />}
      {instant && state === undefined && (
        <EmptyState
          title="The record did not exist yet"
          actions={<LinkButton href={`/models/${row.id}/history`}>See its history</LinkButton>}
        >
          It was recorded later, <Instant at={row.createdAt} />.
        </EmptyState>
      )}
    </>
  );
}
