"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { IfMay } from "@/components/people/if-may";
import { Instant } from "@/components/ui/instant";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { EdgeKind } from "@/lib/engine/lineage";
import { restoreEdgeAction } from "@/lib/lineage/actions";
import { edgeLabels } from "@/lib/lineage/edge-labels";
import type { RemovedEdge } from "@/lib/lineage/graph";
import classes from "./lineage.module.css";

/** Links that were taken back; each can be recorded anew. */
export function RemovedEdges({ edges }: { edges: readonly RemovedEdge[] }) {
  const router = useRouter();
  const [problem, setProblem] = useState<string>();
  const [isPending, startTransition] = useTransition();
  const restore = (id: string) =>
    startTransition(async () => {
      const answer = await restoreEdgeAction({ id }).catch(() => undefined);
      if (answer?.ok) {
        setProblem(undefined);
        router.refresh();
        return;
      }
      const refusal = answer?.refusal;
      setProblem(
        (refusal?.code === "invalid" ? refusal.fields.baseId : refusal?.message) ??
          "The server cannot be reached. Nothing was changed; try again.",
      );
    });
  return (
    <details className={classes.removed}>
      <summary>Removed links ({edges.length})</summary>
      {problem && <Notice tone="red" role="alert" title={problem} />}
      <ul className={classes.edges}>
        {edges.map(({ id, kind, baseId, baseName, removedAt, removedByName }) => (
          <li key={id} className={classes.edge}>
            <div className={classes.edgeHead}>
              <p>
                {edgeLabels[kind as EdgeKind].of}{" "}
                <TextLink href={`/models/${baseId}/lineage`}>{baseName}</TextLink>
              </p>
              <IfMay permission="edit-records">
                <Button
                  variant="default"
                  size="compact-sm"
                  disabled={isPending}
                  onClick={() => restore(id)}
                  aria-label={`Restore the link to ${baseName}`}
                >
                  Restore
                </Button>
              </IfMay>
            </div>
            <p className={classes.small}>
              Removed by {removedByName}, <Instant at={removedAt} />.
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
