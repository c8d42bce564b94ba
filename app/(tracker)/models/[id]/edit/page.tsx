import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ModelForm } from "@/components/model-form/model-form";
import { IfMay } from "@/components/people/if-may";
import { AsOfNotice } from "@/components/ui/as-of-notice";
import { PageHeader } from "@/components/ui/page-header";
import { asOf } from "@/lib/assessments/as-of";
import { requireScope } from "@/lib/auth/scope";
import { lineageOf } from "@/lib/lineage/queries";
import { formText } from "@/lib/models/form-text";
import { getModel } from "@/lib/models/queries";

type Props = PageProps<"/models/[id]/edit">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const row = await getModel(await requireScope(), (await params).id);
  return { title: row ? `Edit ${row.name}` : "No such model" };
}

export default async function EditModelPage({ params, searchParams }: Props) {
  const scope = await requireScope();
  const row = await getModel(scope, (await params).id);
  if (row === null) notFound();
  const day = asOf((await searchParams).asOf, scope.today);
  return (
    <>
      <PageHeader title={`Edit ${row.name}`} lead="Leave open what you do not know." />
      <AsOfNotice asOf={day}>
        The finding beside the form is that day's. What you save is stored with the finding of today.
      </AsOfNotice>
      <IfMay permission="edit-records" otherwise="notice">
        <ModelForm
          key={row.id}
          userId={scope.userId}
          record={{ id: row.id, revision: row.revision, text: formText(row) }}
          lineage={{ id: row.id, lineage: await lineageOf(scope, row.id, day.on) }}
          today={day.on}
        />
      </IfMay>
    </>
  );
}
