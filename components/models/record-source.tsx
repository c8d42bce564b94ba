import { Day } from "@/components/ui/day";
import { SourceText } from "@/components/ui/source-text";
import { choiceLabels } from "@/lib/models/choice-labels";
import type { ModelForm } from "@/lib/models/schema";
import classes from "./record.module.css";

type Source = NonNullable<ModelForm["sources"]["compute"]>;

/** Where a group of facts comes from, how sure it is, and what is disputed about it. */
export function RecordSource({ source: { source, statedOn, confidence, note, doubt } }: { source: Source }) {
  if (![source, statedOn, confidence, note, doubt].some(Boolean)) return null;
  return (
    <div className={classes.source}>
      {doubt && (
        <p>
          <strong>May be too low:</strong> {doubt}
        </p>
      )}
      {(source || statedOn || confidence) && (
        <p>
          Source: {source ? <SourceText text={source} /> : "not named"}
          {statedOn && (
            <>
              {" · stated on "}
              <Day day={statedOn} />
            </>
          )}
          {confidence && ` · ${choiceLabels.confidence?.[confidence]?.toLowerCase() ?? confidence}`}
        </p>
      )}
      {note && (
        <details>
          <summary>Note on this figure</summary>
          <p className={classes.note}>{note}</p>
        </details>
      )}
    </div>
  );
}
