import { Instant } from "@/components/ui/instant";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { importAddress } from "@/lib/imports/import-address";
import type { ImportCounts, ImportMapping, ImportStatus } from "@/lib/imports/import-outcomes";
import type { ImportPageState } from "@/lib/imports/schema";
import { ApplyPanel } from "./apply-panel";
import { ColumnSummary } from "./column-summary";
import { ImportLines, type ImportLineView } from "./import-lines";
import { ImportStatusMark } from "./import-status-mark";
import { OutcomeLinks } from "./outcome-links";

export interface ImportView {
  id: string;
  fileName: string;
  createdAt: Date;
  createdByName: string;
  status: ImportStatus;
  counts: ImportCounts;
  mapping: ImportMapping;
  rowsDone: number;
  rowsTotal: number;
  refusal: string | null;
  appliedAt: Date | null;
}

interface Props {
  batch: ImportView;
  lines: readonly ImportLineView[];
  state: ImportPageState;
}

/** One import: what its file would do, or did, and the way to apply it. */
export function ImportResult({ batch, lines, state }: Props) {
  return (
    <>
      <PageHeader
        title={batch.fileName}
        marks={<ImportStatusMark status={batch.status} />}
        lead={
          <>
            Uploaded by {batch.createdByName}, <Instant at={batch.createdAt} />
            {batch.appliedAt && (
              <>
                ; applied <Instant at={batch.appliedAt} />
              </>
            )}
          </>
        }
        actions={
          <LinkButton href={importAddress({})} variant="default">
            Another file
          </LinkButton>
        }
      />
      <ApplyPanel
        id={batch.id}
        status={batch.status}
        counts={batch.counts}
        rowsDone={batch.rowsDone}
        rowsTotal={batch.rowsTotal}
        refusal={batch.refusal}
      />
      <ColumnSummary mapping={batch.mapping} />
      <OutcomeLinks batch={batch.id} counts={batch.counts} outcome={state.outcome} />
      <ImportLines lines={lines} counts={batch.counts} state={state} isApplied={batch.status === "applied"} />
    </>
  );
}
