import { Button } from "@mantine/core";
import { IfMay } from "@/components/people/if-may";
import { BecauseList } from "@/components/ui/because-list";
import { Instant } from "@/components/ui/instant";
import { TextLink } from "@/components/ui/text-link";
import { showFlop } from "@/lib/engine/flop";
import { edgeLabels } from "@/lib/lineage/edge-labels";
import type { GraphEdge, GraphNode } from "@/lib/lineage/graph";
import classes from "./lineage.module.css";

interface Props {
  edge: GraphEdge;
  derived: GraphNode | undefined;
  base: GraphNode | undefined;
  /** The record whose page it is; it needs no link. */
  hereId: string;
  /** Whether what it means in law is shown at once. */
  isOpen: boolean;
  onRemove?: (() => void) | undefined;
}

/** One link between two models in words. */
export function EdgeItem({ edge, derived, base, hereId, isOpen, onRemove }: Props) {
  const step = edge.modificationFlop ?? (edge.kind === "quantised" ? 0n : undefined);
  const name = (node: GraphNode | undefined) =>
    node === undefined || node.id === hereId ? (
      <strong>{node?.name}</strong>
    ) : (
      <TextLink href={`/models/${node.id}/lineage`}>{node.name}</TextLink>
    );
  return (
    <li className={classes.edge}>
      <div className={classes.edgeHead}>
        <p>
          {name(derived)}: {edgeLabels[edge.kind].of.toLowerCase()} {name(base)}
        </p>
        {onRemove && (
          <IfMay permission="edit-records">
            <Button
              variant="default"
              size="compact-sm"
              onClick={onRemove}
              aria-label={`Remove the link from ${derived?.name} to ${base?.name}`}
            >
              Remove
            </Button>
          </IfMay>
        )}
      </div>
      <details open={isOpen}>
        <summary>What this means in law</summary>
        <BecauseList because={edge.meaning} />
      </details>
      <p className={classes.small}>
        Compute of this step: {step === undefined ? "not stated here" : step === 0n ? "none" : showFlop(step)}
        . Recorded by {edge.createdByName}, <Instant at={edge.createdAt} />.
      </p>
      {edge.note && <p className={classes.note}>{edge.note}</p>}
    </li>
  );
}
