import { spellDays } from "@/lib/engine/show-day";
import { choiceLabels } from "@/lib/models/choice-labels";
import { type FactField, fields } from "@/lib/models/fields";
import { formText } from "@/lib/models/form-text";
import type { ModelData, SourceGroup } from "@/lib/models/schema";
import { showValue } from "@/lib/models/show-value";
import type { ContentField } from "./content-field";
import type { FieldValue } from "./field-value";
import { plainField, text } from "./plain-field";

/** Some facts of a record as it holds them, each a row that says where it comes from. */
export function factFields(data: ModelData, names: readonly FactField[], section: string): ContentField[] {
  return names.map((name, at) =>
    plainField(`${section}.${at + 1}`, fields[name].label, said(data, name), {
      page: "record",
      anchor: name,
    }),
  );
}

/** Where a group of facts comes from, how sure it is and what is doubted; a blank where nobody said. */
export function sourceField(data: ModelData, group: SourceGroup, id: string): ContentField {
  const source = data.sources[group];
  const lines = [
    source?.source && `Source: ${source.source}`,
    source?.statedOn && `Stated on ${spellDays(source.statedOn)}`,
    source?.confidence && `How sure: ${choiceLabels.confidence?.[source.confidence] ?? source.confidence}`,
    source?.doubt && `May be too low: ${source.doubt}`,
    source?.note,
  ].filter(Boolean);
  return plainField(id, "Where this comes from", text(lines.join("\n")), {
    page: "record",
    anchor: `sources.${group}.source`,
  });
}

function said(data: ModelData, name: FactField): FieldValue | undefined {
  const form = formText(data);
  if (name === "versions")
    return list(data.versions.map(({ name: of, releasedOn }) => parts(of, releasedOn)));
  if (name === "events")
    return list(
      form.events.map(({ kind, on, matter, answerBy, note }) =>
        parts(
          choiceLabels.eventKind?.[kind] ?? kind,
          on,
          matter,
          answerBy && `answer due on ${answerBy}`,
          note,
        ),
      ),
    );
  const value = form[name];
  const shown = showValue(name, Array.isArray(value) ? value.join(", ") : value);
  return text(fields[name].kind === "day" ? spellDays(shown) : shown);
}

const parts = (...words: (string | null | undefined)[]) => words.filter(Boolean).join(", ");
const list = (items: readonly string[]): FieldValue | undefined =>
  items.length === 0 ? undefined : { kind: "list", items: items.map(spellDays) };
