import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RunForm } from "@/components/training/run-form";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { requireScope } from "@/lib/auth/scope";
import { getModel } from "@/lib/models/queries";
import { getRun } from "@/lib/training/queries";
import { runData, runText } from "@/lib/training/run-record";

export const metadata: Metadata = { title: "Edit a training" };

export default async function EditRunPage({ params }: { params: Promise<{ id: string; run: string }> }) {
  const scope = await requireScope();
  const { id, run: runId } = await params;
  const model = await getModel(scope, id);
  const run = model && (await getRun(scope, model.id, runId));
  if (model === null || run === null) notFound();
  return (
    <>
      <PageHeader
        title={`Edit ${run.name}`}
        lead={
          <>
            Of <TextLink href={`/models/${model.id}/training?run=${run.id}`}>{model.name}</TextLink>. Every
            change is kept in the history of the run.
          </>
        }
      />
      <RunForm
        modelId={model.id}
        run={{ id: run.id, revision: run.revision }}
        text={runText(runData(run))}
        today={scope.today}
      />
    </>
  );
}
