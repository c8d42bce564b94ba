import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LineagePage } from "@/components/lineage/lineage-page";
import { RecordNav } from "@/components/models/record-nav";
import { ClassBadge } from "@/components/ui/class-badge";
import { PageHeader } from "@/components/ui/page-header";
import { modelClass } from "@/lib/assessments/summary";
import { requireScope } from "@/lib/auth/scope";
import { lawOn } from "@/lib/engine/law-on";
import { loadGraph } from "@/lib/lineage/load-graph";
import { removedEdges, resolvedModel } from "@/lib/lineage/queries";
import { lineagePageSchema } from "@/lib/lineage/schema";
import { getModel } from "@/lib/models/queries";

type Props = PageProps<"/models/[id]/lineage">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const row = await getModel(await requireScope(), (await params).id);
  return { title: row ? `Lineage of ${row.name}` : "No such model" };
}

export default async function ModelLineagePage({ params, searchParams }: Props) {
  const scope = await requireScope();
  const row = await getModel(scope, (await params).id);
  if (row === null) notFound();
  const { more } = lineagePageSchema.parse(await searchParams);
  const law = lawOn(scope.today);
  const [resolved, graph, removed] = await Promise.all([
    resolvedModel(scope, row.id, law),
    loadGraph(scope, row.id, law, more),
    removedEdges(scope, row.id),
  ]);
  if (resolved === null) notFound();
  return (
    <>
      <PageHeader
        title={`Lineage of ${row.name}`}
        marks={<ClassBadge modelClass={modelClass(resolved.assessment)} />}
        lead="What it was made from, what was made from it, and what each of these links means in law."
      />
      <RecordNav id={row.id} here="lineage" />
      <LineagePage
        name={row.name}
        baseModelName={row.baseModelName}
        graph={graph}
        derived={resolved.derived}
        removed={removed}
        more={more}
      />
    </>
  );
}
