import type { Metadata } from "next";
import { ModelForm } from "@/components/model-form/model-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireScope } from "@/lib/auth/scope";

export const metadata: Metadata = { title: "Record a model" };

export default async function NewModelPage() {
  const scope = await requireScope();
  return (
    <>
      <PageHeader
        title="Record a model"
        lead="Only the name and the provider are required. Leave open what you do not know."
      />
      <ModelForm today={scope.today} />
    </>
  );
}
