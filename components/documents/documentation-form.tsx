"use client";

import { Alert, Anchor, Button, Group, Stack, Text, Title } from "@mantine/core";
import { useReasonAgainst } from "@/components/people/role";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { AnswerSheet } from "@/lib/documents/answer-sheet";
import type { AskedField, AskedSection } from "@/lib/documents/asked";
import { fillHref } from "@/lib/documents/fill-href";
import { typedDocuments } from "@/lib/documents/typed-documents";
import { ConflictNotice } from "./conflict-notice";
import classes from "./documentation.module.css";
import { DocumentationField } from "./documentation-field";
import { RecordField } from "./record-field";
import { useDocumentation } from "./use-documentation";

/** A document to type into: what the record says, and an answer for the rest. */
export function DocumentationForm({ sheet }: { sheet: AnswerSheet }) {
  const { form, save, outcome, generation, take, isDirty } = useDocumentation(sheet);
  const ready = useHydrated();
  const reason = useReasonAgainst("edit-records");
  const sections: readonly AskedSection[] = typedDocuments[sheet.document];
  const fieldOf = (field: AskedField) => {
    const { record } = field;
    const href = fillHref(sheet.id, { page: "record", anchor: record?.field ?? "" });
    const told = sheet.told[field.id] ?? "";
    const settled = record?.adds === "nothing" || (record?.adds === "other" && !/^Other/m.test(told));
    if (settled) return <RecordField key={field.id} field={field} told={told} href={href} />;
    return (
      <DocumentationField
        key={`${field.id}-${generation}`}
        field={field}
        control={form.control}
        told={sheet.told[field.id]}
        modalities={sheet.modalities[field.id] ?? []}
        recordHref={href}
      />
    );
  };
  return (
    <form onSubmit={save} noValidate>
      <fieldset className={classes.bare} disabled={!ready || reason !== undefined}>
        <Stack gap="xl" maw={760}>
          {reason && <Notice tone="gray">{reason}</Notice>}
          <Group component="nav" aria-label="Parts of the form" gap="xs">
            {sections.map(({ id, title }) => (
              <Anchor key={id} href={`#section-${id}`} size="sm" underline="always" py={4} mr="sm">
                {title}
              </Anchor>
            ))}
          </Group>
          {sections.map(({ id, title, fields, rules = [] }) => (
            <Stack key={id} component="section" gap="lg" aria-labelledby={`section-${id}`}>
              <Title order={2} size="h3" id={`section-${id}`} className={classes.anchored}>
                {id === "0" ? title : `${id} ${title}`}
              </Title>
              {fields.map(fieldOf)}
              {rules.map((rule) => (
                <div key={rule.id}>
                  <Text size="sm" fw={600}>{`${rule.id} ${rule.label}`}</Text>
                  <Text size="sm">{`What to do: ${rule.text}`}</Text>
                </div>
              ))}
            </Stack>
          ))}
          <Stack className={classes.saveBar} gap="xs" p="sm">
            {outcome?.kind === "conflict" && <ConflictNotice {...outcome} onTake={take} />}
            {outcome?.kind === "refused" && (
              <Alert color="red" title="Not saved" role="alert">
                {outcome.message}
              </Alert>
            )}
            <Group>
              <Button type="submit" loading={form.formState.isSubmitting}>
                Save answers
              </Button>
              <Text size="sm" role="status">
                {isDirty ? "Not saved yet" : outcome?.kind === "saved" ? "Saved" : ""}
              </Text>
            </Group>
          </Stack>
        </Stack>
      </fieldset>
    </form>
  );
}
