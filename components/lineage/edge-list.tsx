"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Notice } from "@/components/ui/notice";
import { restoreEdgeAction } from "@/lib/lineage/actions";
import { edgeLabels } from "@/lib/lineage/edge-labels";
import type { GraphEdge, GraphNode, LineageGraph } from "@/lib/lineage/graph";
import { EdgeItem } from "./edge-item";
import classes from "./lineage.module.css";
import { RemoveDialog } from "./remove-dialog";

/** Every link of the picture in words: what was done, what it means in law, who recorded it. */
export function EdgeList({ graph }: { graph: LineageGraph }) {
  const router = useRouter();
  const [asked, setAsked] = useState<GraphEdge>();
  const [removed, setRemoved] = useState<GraphEdge>();
  const [problem, setProblem] = useState<string>();
  const [isPending, startTransition] = useTransition();
  const names = new Map(graph.nodes.map((node): [string, GraphNode] => [node.id, node]));
  const nameOf = (id: string) => names.get(id)?.name ?? "";
  const words = (edge: GraphEdge) => `${edgeLabels[edge.kind].of} ${nameOf(edge.baseId)}`;

  const undo = (edge: GraphEdge) =>
    startTransition(async () => {
      const answer = await restoreEdgeAction({ id: edge.id }).catch(() => undefined);
      if (answer?.ok) {
        setRemoved(undefined);
        setProblem(undefined);
        router.refresh();
      } else {
        setProblem(refusalText(answer));
      }
    });

  const groups = [
    { title: "What it was made from", edges: graph.edges.filter((edge) => edge.derivedId === graph.id) },
    { title: "What was made from it", edges: graph.edges.filter((edge) => edge.baseId === graph.id) },
    {
      title: "Further away",
      edges: graph.edges.filter((edge) => edge.derivedId !== graph.id && edge.baseId !== graph.id),
    },
  ];
  return (
    <>
      {removed && (
        <Notice
          tone="harbour"
          role="status"
          title={`Link removed: ${words(removed)}`}
          actions={
            <Button variant="default" size="compact-md" loading={isPending} onClick={() => undo(removed)}>
              Undo
            </Button>
          }
        >
          It stays on record as removed. The findings that rested on it were reached anew.
        </Notice>
      )}
      {problem && <Notice tone="red" role="alert" title={problem} />}
      {groups.map(
        ({ title, edges }, at) =>
          edges.length > 0 && (
            <section key={title} aria-label={title}>
              <h3>{title}</h3>
              <ul className={classes.edges}>
                {edges.map((edge) => (
                  <EdgeItem
                    key={edge.id}
                    edge={edge}
                    derived={names.get(edge.derivedId)}
                    base={names.get(edge.baseId)}
                    hereId={graph.id}
                    isOpen={at === 0}
                    onRemove={at < 2 ? () => setAsked(edge) : undefined}
                  />
                ))}
              </ul>
            </section>
          ),
      )}
      {asked && (
        <RemoveDialog
          id={asked.id}
          derivedName={nameOf(asked.derivedId)}
          words={words(asked)}
          onClose={() => setAsked(undefined)}
          onDone={() => {
            setRemoved(asked);
            setAsked(undefined);
            router.refresh();
          }}
        />
      )}
    </>
  );
}

const refusalText = (answer: Awaited<ReturnType<typeof restoreEdgeAction>> | undefined): string => {
  if (answer === undefined || answer.ok)
    return "The server cannot be reached. Nothing was changed; try again.";
  const { refusal } = answer;
  return refusal.code === "invalid" ? (Object.values(refusal.fields)[0] ?? refusal.message) : refusal.message;
};
