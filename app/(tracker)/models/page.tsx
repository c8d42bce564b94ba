import type { Metadata } from "next";
import { EmptyList } from "@/components/models/empty-list";
import { ListPages } from "@/components/models/list-pages";
import { ModelListFilter } from "@/components/models/model-list-filter";
import { ModelTable } from "@/components/models/model-table";
import { IfMay } from "@/components/people/if-may";
import { AnotherDay } from "@/components/ui/another-day";
import { AsOfNotice } from "@/components/ui/as-of-notice";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { asOf } from "@/lib/assessments/as-of";
import { requireScope } from "@/lib/auth/scope";
import { findModelsAsOf } from "@/lib/models/find-models-as-of";
import { listFilterSchema } from "@/lib/models/list-filter";
import { listModels } from "@/lib/models/list-models";
import { modelProviders } from "@/lib/models/queries";

export const metadata: Metadata = { title: "Models" };

export default async function ModelsPage({ searchParams }: PageProps<"/models">) {
  const scope = await requireScope();
  const filter = listFilterSchema.parse(await searchParams);
  const day = asOf(filter.asOf, scope.today);
  const [page, providers] = await Promise.all([
    day.isChosen ? findModelsAsOf(scope, filter, day.on) : listModels(scope, filter),
    modelProviders(scope),
  ]);
  return (
    <>
      <PageHeader
        title="Models"
        actions={
          <>
            <LinkButton href="/models/import" variant="default">
              Import
            </LinkButton>
            <IfMay permission="edit-records">
              <LinkButton href="/models/new">Record a model</LinkButton>
            </IfMay>
          </>
        }
      />
      <AsOfNotice asOf={day} />
      <ModelListFilter filter={filter} providers={providers} />
      <AnotherDay asOf={day} />
      {page.rows.length === 0 ? (
        <EmptyList filter={filter} />
      ) : (
        <>
          <ModelTable rows={page.rows} filter={filter} />
          <ListPages {...page} filter={filter} shown={page.rows.length} />
        </>
      )}
    </>
  );
}
