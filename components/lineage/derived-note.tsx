import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { DerivedFact } from "@/lib/engine/lineage-derived";
import { factLabels } from "@/lib/models/fact-labels";

interface Props {
  /** The record's id. */
  id: string;
  derived: readonly DerivedFact[];
}

/** Says on the record that its finding rests on its lineage too, or that the two differ. */
export function DerivedNote({ id, derived }: Props) {
  const named = (facts: readonly DerivedFact[]) =>
    facts.map(({ fact }) => factLabels[fact].toLowerCase()).join("; ");
  const filled = derived.filter(({ recorded }) => recorded === undefined);
  const differing = derived.filter(({ recorded }) => recorded !== undefined);
  return (
    <Notice tone={differing.length > 0 ? "orange" : "harbour"}>
      {filled.length > 0 && (
        <>The finding takes from the lineage what is not recorded here: {named(filled)}. </>
      )}
      {differing.length > 0 && (
        <>What is recorded here stands, but the lineage says otherwise: {named(differing)}. </>
      )}
      <TextLink href={`/models/${id}/lineage`}>See the lineage</TextLink>
    </Notice>
  );
}
