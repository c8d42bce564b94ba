import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Ledger } from "@/components/compute/ledger";
import { RecordNav } from "@/components/models/record-nav";
import { PageHeader } from "@/components/ui/page-header";
import { requireScope } from "@/lib/auth/scope";
import { lineageOf } from "@/lib/lineage/queries";
import { formText } from "@/lib/models/form-text";
import { getModel } from "@/lib/models/queries";

type Props = PageProps<"/models/[id]/compute">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const row = await getModel(await requireScope(), (await params).id);
  return { title: row ? `Compute of ${row.name}` : "No such model" };
}

/** The compute ledger of a model. */
export default async function ComputePage({ params }: Props) {
  const scope = await requireScope();
  const row = await getModel(scope, (await params).id);
  if (row === null) notFound();
  return (
    <>
      <PageHeader
        title={`Compute of ${row.name}`}
        lead="What was spent on training it, or is planned, and what of it counts toward which test."
      />
      <RecordNav id={row.id} here="compute" />
      <Ledger
        key={row.id}
        record={{ id: row.id, revision: row.revision, text: formText(row) }}
        lineage={{ id: row.id, lineage: await lineageOf(scope, row.id, scope.today) }}
        today={scope.today}
      />
    </>
  );
}
