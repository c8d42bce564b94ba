import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Judgements } from "@/components/judgements/judgements";
import { RecordNav } from "@/components/models/record-nav";
import { PageHeader } from "@/components/ui/page-header";
import { requireScope } from "@/lib/auth/scope";
import { lawOn } from "@/lib/engine/law-on";
import { decisionViews } from "@/lib/judgements/decision-view";
import { modelJudgements } from "@/lib/judgements/queries";
import { askedQuestion } from "@/lib/judgements/schema";
import { weigh } from "@/lib/judgements/weigh";
import { resolvedModel } from "@/lib/lineage/queries";
import { getModel } from "@/lib/models/queries";

type Props = PageProps<"/models/[id]/judgements">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const row = await getModel(await requireScope(), (await params).id);
  return { title: row ? `Judgements on ${row.name}` : "No such model" };
}

export default async function JudgementsPage({ params, searchParams }: Props) {
  const scope = await requireScope();
  const row = await getModel(scope, (await params).id);
  if (row === null) notFound();
  const judgements = await modelJudgements(scope, row.id);
  const law = lawOn(scope.today);
  const resolved = await resolvedModel(scope, row.id, law);
  if (resolved === null) notFound();
  return (
    <>
      <PageHeader
        title={`Judgements on ${row.name}`}
        lead="What the law leaves to judgement: the readings, what each would mean here, and who decided what, when and why."
      />
      <RecordNav id={row.id} here="judgements" />
      <Judgements
        modelId={row.id}
        revision={row.revision}
        today={scope.today}
        userId={scope.userId}
        weighed={weigh(resolved, law)}
        decisions={decisionViews(judgements, resolved.assessment.decisions)}
        deciding={askedQuestion((await searchParams).decide)}
      />
    </>
  );
}
