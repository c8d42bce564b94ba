import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Mark, type Tone } from "@/components/ui/mark";
import { importAddress } from "@/lib/imports/import-address";
import type { ImportCounts, ImportDifference, ImportOutcome } from "@/lib/imports/import-outcomes";
import { LINES_ON_PAGE } from "@/lib/imports/import-pages";
import type { ImportPageState } from "@/lib/imports/schema";
import { fieldLabel } from "@/lib/models/show-value";
import { DifferenceTable } from "./difference-table";
import classes from "./imports.module.css";
import { shownDifference } from "./shown-difference";

export interface ImportLineView {
  line: number;
  name: string;
  outcome: ImportOutcome;
  reasons: string[];
  differences: ImportDifference[];
  modelRecordId: string | null;
}

const outcomes: Readonly<Record<ImportOutcome, readonly [string, Tone]>> = {
  created: ["new", "green"],
  changed: ["changed", "harbour"],
  unchanged: ["unchanged", "gray"],
  refused: ["refused", "red"],
};

interface Props {
  lines: readonly ImportLineView[];
  counts: ImportCounts;
  state: ImportPageState;
  isApplied: boolean;
}

/** A page of a file's lines: what becomes of each, and why. */
export function ImportLines({ lines, counts, state, isApplied }: Props) {
  const total = state.outcome
    ? counts[state.outcome]
    : counts.created + counts.changed + counts.unchanged + counts.refused;
  const pages = Math.max(1, Math.ceil(total / LINES_ON_PAGE));
  if (lines.length === 0) {
    return (
      <EmptyState title="No such line">
        No line of this file comes to this. Choose another outcome above.
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={classes.list} aria-label="Lines of the file">
        {lines.map((line) => (
          <Line key={line.line} line={line} isApplied={isApplied} />
        ))}
      </ul>
      <nav className={classes.pages} aria-label="Pages of the result">
        <span>
          Page {state.page} of {pages}, {total} lines
        </span>
        {state.page > 1 && (
          <LinkButton
            href={importAddress({ ...state, page: state.page - 1 })}
            variant="default"
            size="compact-md"
          >
            Previous
          </LinkButton>
        )}
        {state.page < pages && (
          <LinkButton
            href={importAddress({ ...state, page: state.page + 1 })}
            variant="default"
            size="compact-md"
          >
            Next
          </LinkButton>
        )}
      </nav>
    </>
  );
}

function Line({ line, isApplied }: { line: ImportLineView; isApplied: boolean }) {
  const [word, tone] = outcomes[line.outcome];
  const name = line.name || "no name";
  // Before it is applied, a new line has no record to go to.
  const exists = line.modelRecordId !== null && (isApplied || line.outcome !== "created");
  return (
    <li>
      <div className={classes.head}>
        {exists ? (
          <Link href={`/models/${line.modelRecordId}`} prefetch={false}>
            {name}
          </Link>
        ) : (
          <strong>{name}</strong>
        )}
        <Mark tone={tone}>{word}</Mark>
        <span className={classes.small}>line {line.line}</span>
      </div>
      {line.reasons.length > 0 && (
        <ul className={classes.reasons}>
          {line.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {line.outcome === "created" ? (
        <p className={classes.small}>
          {line.differences
            .map(({ field, to }) => `${fieldLabel(field)}: ${shownDifference(field, to)}`)
            .join("; ")}
        </p>
      ) : (
        line.differences.length > 0 && <DifferenceTable name={name} differences={line.differences} />
      )}
    </li>
  );
}
