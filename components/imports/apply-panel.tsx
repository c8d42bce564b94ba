"use client";

import { Alert, Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { IfMay } from "@/components/people/if-may";
import type { Result } from "@/lib/errors";
import { discardImportAction, startImportAction } from "@/lib/imports/actions";
import type { ImportCounts, ImportStatus } from "@/lib/imports/import-outcomes";
import { ApplyDialog } from "./apply-dialog";
import { countedRecords } from "./counted-records";
import classes from "./imports.module.css";

interface Props {
  id: string;
  status: ImportStatus;
  counts: ImportCounts;
  rowsDone: number;
  rowsTotal: number;
  refusal: string | null;
}

const POLL_MS = 1000;

/** What can be done with an import: apply it, watch it being applied, put it aside. */
export function ApplyPanel({ id, status, counts, rowsDone, rowsTotal, refusal }: Props) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  useEffect(() => {
    if (status !== "applying") return;
    const timer = setInterval(() => router.refresh(), POLL_MS);
    return () => clearInterval(timer);
  }, [status, router]);

  async function act(what: (input: { id: string }) => Promise<Result<unknown>>) {
    setBusy(true);
    setProblem(undefined);
    const answer = await what({ id }).catch(() => undefined);
    setBusy(false);
    setAsking(false);
    if (answer?.ok) return router.refresh();
    setProblem(answer?.refusal.message ?? "The server cannot be reached. Nothing was changed; try again.");
  }

  const nothing = counts.created + counts.changed === 0;
  return (
    <section className={classes.panel} aria-label="Apply">
      <Stack gap="sm">
        {(problem ?? refusal) && (
          <Alert color="red" title="Not applied" role="alert">
            {problem ?? refusal}
          </Alert>
        )}
        <div role="status">
          {status === "applying" ? (
            <>
              <Text>
                Being applied: {rowsDone} of {countedRecords(rowsTotal)}. You can leave this page.
              </Text>
              <Progress
                mt="xs"
                value={rowsTotal === 0 ? 0 : (100 * rowsDone) / rowsTotal}
                aria-label="Progress of the import"
              />
            </>
          ) : (
            <Text>{sentence(status, counts)}</Text>
          )}
        </div>
        {(status === "ready" || status === "failed") && (
          <Group gap="xs">
            {!nothing && (
              <IfMay permission="apply-imports" otherwise="line">
                <Button onClick={() => setAsking(true)}>{status === "failed" ? "Try again" : "Apply"}</Button>
              </IfMay>
            )}
            <IfMay permission="try-imports">
              <Button variant="default" loading={busy && !asking} onClick={() => act(discardImportAction)}>
                Put aside
              </Button>
            </IfMay>
          </Group>
        )}
      </Stack>
      <ApplyDialog
        counts={counts}
        opened={asking}
        busy={busy}
        onClose={() => setAsking(false)}
        onApply={() => act(startImportAction)}
      />
    </section>
  );
}

function sentence(status: ImportStatus, { created, changed, unchanged, refused }: ImportCounts): string {
  const left = `${unchanged} unchanged, ${refused} refused.`;
  if (status === "applied") return `${created} created, ${changed} changed, ${left}`;
  if (status === "discarded") return "Put aside: nothing of it was applied. It stays on record.";
  if (created + changed === 0) return `This file would change nothing: ${left}`;
  return `This file would create ${countedRecords(created)} and change ${changed}; ${left} Nothing has changed yet.`;
}
