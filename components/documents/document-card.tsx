"use client";

import { Button, Card, Group, List, ListItem, Stack, Text, Title } from "@mantine/core";
import { IfMay } from "@/components/people/if-may";
import { TextLink } from "@/components/ui/text-link";
import { keepDay } from "@/lib/assessments/keep-day";
import { type Audience, audiences } from "@/lib/documents/audiences";
import type { DocumentContent } from "@/lib/documents/content";
import type { ContentField } from "@/lib/documents/content-field";
import { fillHref } from "@/lib/documents/fill-href";
import { audiencesOf, documentFormats, documentKinds } from "@/lib/documents/kinds";
import type { IsoDate } from "@/lib/law/types";

interface Props {
  modelId: string;
  content: Pick<DocumentContent, "kind" | "audience" | "completeness" | "notes">;
  blanks: readonly Pick<ContentField, "id" | "label" | "remark" | "fillAt">[];
  /** The day the files are for, where it is not today. */
  day: IsoDate | undefined;
}

/** One document for one audience: what it is, how complete, what is missing, and the files. */
export function DocumentCard({ modelId, content, blanks, day }: Props) {
  const { label, about } = wordsOf(content);
  const { filled, blank, notApplicable } = content.completeness;
  const titleId = `${content.kind}-for-${content.audience}`;
  return (
    <Card component="section" withBorder aria-labelledby={titleId}>
      <Stack gap="sm">
        <Title order={3} size="h4" id={titleId}>
          {label}
        </Title>
        <Text size="sm">{about}</Text>
        <Text>
          <b>{filled}</b> filled, <b>{blank}</b> blank, <b>{notApplicable}</b> not applicable
        </Text>
        <IfMay permission="export" otherwise="line">
          <Group gap="xs">
            <Text size="sm" aria-hidden>
              Download
            </Text>
            {Object.entries(documentFormats).map(([format, { label: name }]) => (
              <Button
                key={format}
                size="xs"
                component="a"
                href={keepDay(fileHref(modelId, content.kind, content.audience, format), day ?? null)}
                download
                variant={format === "pdf" ? "filled" : "default"}
                aria-label={`Download ${name} for ${label}`}
              >
                {name}
              </Button>
            ))}
          </Group>
        </IfMay>
        {content.notes.map((note) => (
          <Text key={note} size="sm" c="dimmed">
            {note}
          </Text>
        ))}
        {blanks.length > 0 && (
          <details>
            <summary>{blanks.length === 1 ? "The blank field" : `The ${blanks.length} blank fields`}</summary>
            <List size="sm" mt="xs" spacing={6} listStyleType="none" withPadding={false}>
              {blanks.map(({ id, label: name, remark, fillAt }) => (
                <ListItem key={id}>
                  <TextLink href={fillHref(modelId, fillAt)} inherit>
                    {`${id} ${name}`}
                  </TextLink>
                  {remark && ` – ${remark}`}
                </ListItem>
              ))}
            </List>
          </details>
        )}
      </Stack>
    </Card>
  );
}

/** The form goes by who gets it, its title standing above; another kind by what it is. */
function wordsOf({ kind, audience }: Pick<DocumentContent, "kind" | "audience">) {
  const { label, about } = documentKinds[kind];
  const { label: receiver, inSentence, when } = audiences[audience];
  if (kind === "model-documentation-form") return { label: receiver, about: when };
  if (audiencesOf(kind).length > 1) return { label: `${label} for ${inSentence}`, about: `${about} ${when}` };
  return { label, about };
}

function fileHref(modelId: string, kind: string, audience: Audience, format: string): string {
  return `/models/${modelId}/documents/${kind}?audience=${audience}&format=${format}`;
}
