import { SimpleGrid, Stack, Text, Title } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DocumentCard } from "@/components/documents/document-card";
import { RecordNav } from "@/components/models/record-nav";
import { AsOfNotice } from "@/components/ui/as-of-notice";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { asOf } from "@/lib/assessments/as-of";
import { requireScope } from "@/lib/auth/scope";
import type { DocumentContent } from "@/lib/documents/content";
import { documentKinds } from "@/lib/documents/kinds";
import { documentsFor } from "@/lib/documents/queries";

export const metadata: Metadata = { title: "Documents" };

/** Every document of a model: what it holds and lacks for each audience, and the files. */
export default async function DocumentsPage({ params, searchParams }: PageProps<"/models/[id]/documents">) {
  const scope = await requireScope();
  const { id } = await params;
  const day = asOf((await searchParams).asOf, scope.today);
  const contents = await documentsFor(scope, id, day.on);
  const [first] = contents ?? [];
  if (!contents || !first) notFound();
  const forms = contents.filter(({ kind }) => kind === first.kind);
  const others = contents.filter(({ kind }) => kind !== first.kind);
  const cards = (shown: readonly DocumentContent[]) => (
    <SimpleGrid cols={{ base: 1, md: 2, xl: 3 }} style={{ alignItems: "start" }}>
      {shown.map((content) => (
        <DocumentCard
          key={`${content.kind} ${content.audience}`}
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
      ))}
    </SimpleGrid>
  );
  return (
    <Stack>
      <PageHeader
        title="Documents"
        lead={
          <>
            Of <TextLink href={`/models/${id}`}>{first.model.name}</TextLink>. What the record says stands in
            each document already; a field that nobody has filled in is marked in it as not recorded.
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
      <Title order={2}>{documentKinds[first.kind].label}</Title>
      <Text>{documentKinds[first.kind].about}</Text>
      {cards(forms)}
      <Title order={2}>Reports and statements</Title>
      {cards(others)}
    </Stack>
  );
}
