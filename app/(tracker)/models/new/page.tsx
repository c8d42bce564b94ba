import type { Metadata } from "next";
import { ModelForm } from "@/components/model-form/model-form";
import { IfMay } from "@/components/people/if-may";
import { AsOfNotice } from "@/components/ui/as-of-notice";
import { PageHeader } from "@/components/ui/page-header";
import { asOf } from "@/lib/assessments/as-of";
import { requireScope } from "@/lib/auth/scope";

export const metadata: Metadata = { title: "Record a model" };

export default async function NewModelPage({ searchParams }: PageProps<"/models/new">) {
  const scope = await requireScope();
  const day = asOf((await searchParams).asOf, scope.today);
  return (
    <>
      <PageHeader
        title="Record a model"
        lead="Only the name and the provider are required. Leave open what you do not know."
      />
      <AsOfNotice asOf={day}>
        The finding beside the form is that day's. What you save is stored with the finding of today.
      </AsOfNotice>
      <IfMay permission="edit-records" otherwise="notice">
        <ModelForm userId={scope.userId} today={day.on} />
      </IfMay>
    </>
  );
}
