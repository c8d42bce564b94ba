import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { Instant } from "@/components/ui/instant";
import { importAddress } from "@/lib/imports/import-address";
import type { ImportCounts, ImportStatus } from "@/lib/imports/import-outcomes";
import { ImportStatusMark } from "./import-status-mark";
import classes from "./imports.module.css";

interface RecentImport {
  id: string;
  fileName: string;
  createdAt: Date;
  createdByName: string;
  status: ImportStatus;
  counts: ImportCounts;
}

/** The latest imports, each with what came of it. */
export function RecentImports({ imports }: { imports: readonly RecentImport[] }) {
  return (
    <section className={classes.section} aria-labelledby="recent">
      <h2 id="recent">Earlier imports</h2>
      {imports.length === 0 ? (
        <EmptyState title="Nothing imported yet">
          Epoch AI publishes its lists at epoch.ai/data. Download one as CSV and check it here: notable
          models, large-scale models and benchmarked models are read.
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {imports.map(({ id, fileName, createdAt, createdByName, status, counts }) => (
            <li key={id}>
              <div className={classes.head}>
                <Link href={importAddress({ batch: id })}>{fileName}</Link>{" "}
                <ImportStatusMark status={status} />
              </div>
              <p className={classes.small}>
                {createdByName}, <Instant at={createdAt} />: {counts.created} new, {counts.changed} changed,{" "}
                {counts.unchanged} unchanged, {counts.refused} refused
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
