import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportResult } from "@/components/imports/import-result";
import { RecentImports } from "@/components/imports/recent-imports";
import { UploadForm } from "@/components/imports/upload-form";
import { IfMay } from "@/components/people/if-may";
import { PageHeader } from "@/components/ui/page-header";
import { requireScope } from "@/lib/auth/scope";
import { getImport, importLines, recentImports } from "@/lib/imports/queries";
import { importPageSchema } from "@/lib/imports/schema";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage({ searchParams }: PageProps<"/models/import">) {
  const scope = await requireScope();
  const state = importPageSchema.parse(await searchParams);
  if (state.batch !== undefined) {
    const [batch, lines] = await Promise.all([
      getImport(scope, state.batch),
      importLines(scope, state.batch, state),
    ]);
    if (batch === null) notFound();
    return <ImportResult batch={batch} lines={lines} state={state} />;
  }
  const recent = await recentImports(scope);
  return (
    <>
      <PageHeader
        title="Import"
        lead="Load a list of models as Epoch AI publishes it. You see what it would do before anything changes."
      />
      <IfMay permission="try-imports" otherwise="notice">
        <UploadForm />
      </IfMay>
      <RecentImports imports={recent} />
    </>
  );
}
