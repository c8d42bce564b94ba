import { ClassBadge } from "@/components/ui/class-badge";
import { Flop } from "@/components/ui/flop";
import { TextLink } from "@/components/ui/text-link";
import { edgeLabels } from "@/lib/lineage/edge-labels";
import type { GraphEdge, LineageGraph } from "@/lib/lineage/graph";
import classes from "./lineage.module.css";

type Way = "up" | "down";

/** The same as the picture, as lists within lists: where there is no room to draw. */
export function LineageTree({ graph }: { graph: LineageGraph }) {
  return (
    <div className={classes.tree}>
      <Part graph={graph} way="up" title="Made from" none="No base is recorded." />
      <Part graph={graph} way="down" title="Made from it" none="Nothing recorded was made from it." />
    </div>
  );
}

function Part({ graph, way, title, none }: { graph: LineageGraph; way: Way; title: string; none: string }) {
  const hasAny = stepsFrom(graph, graph.id, way).length > 0;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {hasAny ? <Branch graph={graph} id={graph.id} way={way} path={[graph.id]} /> : <p>{none}</p>}
    </section>
  );
}

const stepsFrom = ({ edges }: LineageGraph, id: string, way: Way): GraphEdge[] =>
  edges.filter((edge) => (way === "up" ? edge.derivedId : edge.baseId) === id);

function Branch({ graph, id, way, path }: { graph: LineageGraph; id: string; way: Way; path: string[] }) {
  const steps = stepsFrom(graph, id, way);
  if (steps.length === 0) return null;
  return (
    <ul>
      {steps.map((edge) => {
        const next = way === "up" ? edge.baseId : edge.derivedId;
        const node = graph.nodes.find((one) => one.id === next);
        if (node === undefined || path.includes(next)) return null;
        return (
          <li key={edge.id}>
            <TextLink href={`/models/${next}/lineage`}>{node.name}</TextLink>{" "}
            <ClassBadge modelClass={node.modelClass} />
            <div className={classes.small}>
              {edgeLabels[edge.kind].label} · <Flop flop={node.flop} />
              {node.isArchived && " · archived"}
            </div>
            <Branch graph={graph} id={next} way={way} path={[...path, next]} />
          </li>
        );
      })}
    </ul>
  );
}
