import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RecordNav } from "@/components/models/record-nav";
import { IfMay } from "@/components/people/if-may";
import { RunPage } from "@/components/training/run-page";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireScope } from "@/lib/auth/scope";
import { lawOn } from "@/lib/engine/law-on";
import { resolvedModel } from "@/lib/lineage/queries";
import { bearerOf } from "@/lib/models/facts";
import { getModel } from "@/lib/models/queries";
import { dataOf } from "@/lib/models/record";
import { measuredRuns, modelRuns, runHistory, runReadings, runTokens } from "@/lib/training/queries";
import { togetherOver } from "@/lib/training/run-forecast";
import { chosenRun, judgedRuns } from "@/lib/training/run-view";

type Props = PageProps<"/models/[id]/training">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const row = await getModel(await requireScope(), (await params).id);
  return { title: row ? `Training of ${row.name}` : "No such model" };
}

export default async function TrainingPage({ params, searchParams }: Props) {
  const scope = await requireScope();
  const model = await getModel(scope, (await params).id);
  if (model === null) notFound();
  const { run: wanted, page } = await searchParams;
  const rows = await modelRuns(scope, model.id);
  const data = dataOf(model);
  const law = lawOn(scope.today);
  const resolved = await resolvedModel(scope, model.id, law);
  if (resolved === null) notFound();
  const { facts } = resolved;
  const measured = await measuredRuns(scope, rows);
  const runs = judgedRuns(rows, measured, facts, law);
  const chosen = chosenRun(runs, wanted);
  const create = `/models/${model.id}/training/new`;
  const head = (
    <>
      <PageHeader
        title={`Training of ${model.name}`}
        lead="Planned and running trainings against the thresholds of the law, and since when the outcome is known."
        actions={
          chosen && (
            <IfMay permission="record-training">
              <LinkButton href={create}>Record a run</LinkButton>
            </IfMay>
          )
        }
      />
      <RecordNav id={model.id} here="training" />
    </>
  );
  if (chosen === undefined) {
    return (
      <>
        {head}
        <EmptyState
          title="No training recorded"
          actions={
            <IfMay permission="record-training" otherwise="line">
              <LinkButton href={create}>Record a run</LinkButton>
            </IfMay>
          }
        >
          Record a run as soon as it is planned: if the plan is over a threshold, the two weeks to notify run
          from the day it is decided, before training begins.
        </EmptyState>
      </>
    );
  }
  const at = typeof page === "string" && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
  const [readings, tokens, history] = await Promise.all([
    runReadings(scope, chosen.id, at),
    runTokens(scope, chosen.id),
    runHistory(scope, chosen.id),
  ]);
  return (
    <>
      {head}
      <RunPage
        modelId={model.id}
        revision={model.revision}
        bearer={bearerOf(data)}
        today={scope.today}
        runs={runs}
        run={chosen}
        together={togetherOver(
          facts,
          measured.filter(({ id }) => runs.some((run) => run.id === id && !run.withdrawn)),
          law,
        ).map(({ name }) => name)}
        readings={readings}
        page={at}
        tokens={tokens}
        history={history}
      />
    </>
  );
}
