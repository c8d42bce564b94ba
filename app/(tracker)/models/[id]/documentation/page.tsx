import { Stack, Text } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DocumentationForm } from "@/components/documents/documentation-form";
import { DocumentationNav } from "@/components/documents/documentation-nav";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { requireScope } from "@/lib/auth/scope";
import { documentKinds } from "@/lib/documents/kinds";
import { answerSheetFor } from "@/lib/documents/queries";
import { isTypedDocument } from "@/lib/documents/typed-documents";

export const metadata: Metadata = { title: "Documentation" };

/** Where the answers to a document are written: the Model Documentation Form, or `?document=`. */
export default async function DocumentationPage({
  params,
  searchParams,
}: PageProps<"/models/[id]/documentation">) {
  const scope = await requireScope();
  const { id } = await params;
  const asked = (await searchParams).document ?? "model-documentation-form";
  if (!isTypedDocument(asked)) notFound();
  const sheet = await answerSheetFor(scope, id, asked);
  if (sheet === null) notFound();
  return (
    <Stack>
      <PageHeader
        title="Model documentation"
        lead={
          <>
            Of <TextLink href={`/models/${id}`}>{sheet.name}</TextLink>. Anything can stay empty until you
            know it; who receives an answer stands below each field.
          </>
        }
        actions={
          <LinkButton href={`/models/${id}/documents`} variant="default">
            Documents
          </LinkButton>
        }
      />
      <DocumentationNav modelId={id} here={sheet.document} />
      <Text maw={760}>
        <b>{documentKinds[sheet.document].label}.</b> {documentKinds[sheet.document].about}
      </Text>
      <DocumentationForm key={sheet.document} sheet={sheet} />
    </Stack>
  );
}
