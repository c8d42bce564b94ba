import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IfMay } from "@/components/people/if-may";
import { RunForm } from "@/components/training/run-form";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { requireScope } from "@/lib/auth/scope";
import { lawOn } from "@/lib/engine/law-on";
import { getModel } from "@/lib/models/queries";
import { dataOf } from "@/lib/models/record";
import { blankRun } from "@/lib/training/blank-run";

export const metadata: Metadata = { title: "Record a training" };

export default async function NewRunPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await requireScope();
  const model = await getModel(scope, (await params).id);
  if (model === null) notFound();
  const text = blankRun(scope.today, lawOn(scope.today), dataOf(model));
  return (
    <>
      <PageHeader
        title="Record a training"
        lead={
          <>
            Of <TextLink href={`/models/${model.id}/training`}>{model.name}</TextLink>. What is not known yet
            can stay empty.
            {text.priorFlop !== "" &&
              " What counts already is proposed from the record: take out what this run itself adds."}
          </>
        }
      />
      <IfMay permission="record-training" otherwise="notice">
        <RunForm modelId={model.id} text={text} today={scope.today} />
      </IfMay>
    </>
  );
}
