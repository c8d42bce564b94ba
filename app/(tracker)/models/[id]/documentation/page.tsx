import { Stack } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DocumentationForm } from "@/components/documents/documentation-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { requireScope } from "@/lib/auth/scope";
import { answerSheetFor } from "@/lib/documents/queries";

export const metadata: Metadata = { title: "Documentation" };

/** Where the answers of the Model Documentation Form are written. */
export default async function DocumentationPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await requireScope();
  const { id } = await params;
  const sheet = await answerSheetFor(scope, id);
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
      <DocumentationForm sheet={sheet} />
    </Stack>
  );
}
