import { IfMay } from "@/components/people/if-may";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { DerivedFact } from "@/lib/engine/lineage-derived";
import type { LineageGraph, RemovedEdge } from "@/lib/lineage/graph";
import { AddEdgeForm } from "./add-edge-form";
import { DerivedFacts } from "./derived-facts";
import { EdgeList } from "./edge-list";
import classes from "./lineage.module.css";
import { LineagePicture } from "./lineage-picture";
import { LineageTree } from "./lineage-tree";
import { RemovedEdges } from "./removed-edges";

interface Props {
  name: string;
  /** A base named in the record that has no record of its own. */
  baseModelName: string | null;
  graph: LineageGraph;
  derived: readonly DerivedFact[];
  removed: readonly RemovedEdge[];
  /** How often more was asked for. */
  more: number;
}

/** The lineage of a record: drawn, in words, what follows from it, and how to add to it. */
export function LineagePage({ name, baseModelName, graph, derived, removed, more }: Props) {
  const isEmpty = graph.edges.length === 0;
  const hasBase = graph.edges.some((edge) => edge.derivedId === graph.id);
  return (
    <div className={classes.page}>
      {isEmpty ? (
        <EmptyState title="No lineage is recorded">
          Say below what {name} was made from. What its base is, and what that took, then counts in its
          finding.
        </EmptyState>
      ) : (
        <section aria-labelledby="picture">
          <h2 id="picture">Where it stands</h2>
          <LineagePicture graph={graph} />
          <LineageTree graph={graph} />
          {graph.hidden > 0 && (
            <p className={classes.more}>
              {graph.hidden === 1 ? "One more model is" : `At least ${graph.hidden} more models are`} not
              shown.{" "}
              <LinkButton
                href={`/models/${graph.id}/lineage?more=${more + 1}`}
                variant="default"
                size="compact-sm"
              >
                Show more
              </LinkButton>
            </p>
          )}
        </section>
      )}
      {!hasBase && baseModelName && (
        <p className={classes.small}>
          The record names a base model, “{baseModelName}”, that no link leads to.
        </p>
      )}
      {(hasBase || derived.length > 0) && (
        <section aria-labelledby="follows">
          <h2 id="follows">What follows for this record</h2>
          <DerivedFacts id={graph.id} derived={derived} />
        </section>
      )}
      {/* Always there: a link that was just removed can be brought back from here. */}
      <section aria-label="Links">
        {(!isEmpty || removed.length > 0) && <h2>Links</h2>}
        <EdgeList graph={graph} />
        {removed.length > 0 && <RemovedEdges edges={removed} />}
      </section>
      <section aria-labelledby="add">
        <h2 id="add">Add a base of {name}</h2>
        <IfMay permission="edit-records" otherwise="line">
          <AddEdgeForm derivedId={graph.id} derivedName={name} />
        </IfMay>
      </section>
    </div>
  );
}
