import { SimpleGrid, Stack } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AudienceCard } from "@/components/documents/audience-card";
import { RecordNav } from "@/components/models/record-nav";
import { AsOfNotice } from "@/components/ui/as-of-notice";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { asOf } from "@/lib/assessments/as-of";
import { requireScope } from "@/lib/auth/scope";
import { type Audience, audiences } from "@/lib/documents/audiences";
import { documentKinds } from "@/lib/documents/kinds";
import { documentFor } from "@/lib/documents/queries";

export const metadata: Metadata = { title: "Documents" };

const kind = "model-documentation-form";

/** What a model's documentation holds and lacks for each audience, and the files. */
export default async function DocumentsPage({ params, searchParams }: PageProps<"/models/[id]/documents">) {
  const scope = await requireScope();
  const { id } = await params;
  const day = asOf((await searchParams).asOf, scope.today);
  const contents = await Promise.all(
    (Object.keys(audiences) as Audience[]).map((audience) => documentFor(scope, id, kind, audience, day.on)),
  );
  const [first] = contents;
  if (!first) notFound();
  return (
    <Stack>
      <PageHeader
        title={documentKinds[kind].label}
        lead={
          <>
            Of <TextLink href={`/models/${id}`}>{first.model.name}</TextLink>. What the record says stands in
            the form already; a field that nobody has filled in is marked in it as not recorded.
          </>
        }
        actions={
          <LinkButton href={`/models/${id}/documentation`} variant="default">
            Write answers
          </LinkButton>
        }
      />
      <RecordNav id={id} here="documents" />
      <AsOfNotice asOf={day} />
      <SimpleGrid cols={{ base: 1, md: 2, xl: 3 }} style={{ alignItems: "start" }}>
        {contents.map(
          (content) =>
            content && (
              <AudienceCard
                key={content.audience}
                modelId={id}
                day={day.isChosen ? day.on : undefined}
                content={{
                  kind: content.kind,
                  audience: content.audience,
                  completeness: content.completeness,
                  notes: content.notes,
                }}
                blanks={content.sections
                  .flatMap((section) => section.fields)
                  .filter((field) => field.state === "blank")
                  .map(({ id: field, label, remark, fillAt }) => ({ id: field, label, remark, fillAt }))}
              />
            ),
        )}
      </SimpleGrid>
    </Stack>
  );
}
