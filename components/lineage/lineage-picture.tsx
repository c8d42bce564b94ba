import Link from "next/link";
import { classLabels } from "@/lib/assessments/class-labels";
import { showFlop } from "@/lib/engine/flop";
import { edgeLabels } from "@/lib/lineage/edge-labels";
import type { LineageGraph } from "@/lib/lineage/graph";
import { layout, NODE, type PlacedEdge, type PlacedNode } from "@/lib/lineage/layout";
import classes from "./lineage.module.css";

/** Letters of a name that fit into a box. */
const FITTING = 22;
const EDGE_OF_PAGE = 6;
/** A wide picture shrinks this far, then it is scrolled; smaller, nobody could read it. */
const SMALLEST = 0.8;

/** The lineage drawn from left to right, each model a link to its own lineage. */
export function LineagePicture({ graph }: { graph: LineageGraph }) {
  const { width, height, nodes, edges } = layout(graph);
  const [fullWidth, fullHeight] = [width + 2 * EDGE_OF_PAGE, height + 2 * EDGE_OF_PAGE];
  return (
    <div className={classes.picture}>
      <svg
        width={fullWidth}
        height={fullHeight}
        style={{ maxWidth: "100%", minWidth: fullWidth * SMALLEST, height: "auto" }}
        viewBox={`${-EDGE_OF_PAGE} ${-EDGE_OF_PAGE} ${fullWidth} ${fullHeight}`}
      >
        <title>Lineage, from bases on the left to what was made from them on the right</title>
        {edges.map((edge) => (
          <Arrow key={edge.id} edge={edge} />
        ))}
        {nodes.map((node) => (
          <Box key={node.id} node={node} isHere={node.id === graph.id} />
        ))}
      </svg>
    </div>
  );
}

function Arrow({ edge: { from, to, kind } }: { edge: PlacedEdge }) {
  const middle = (from.x + to.x) / 2;
  const tip = `M${to.x - 7},${to.y - 4} L${to.x},${to.y} L${to.x - 7},${to.y + 4}`;
  return (
    <g>
      <path
        className={classes.arrow}
        data-kind={kind}
        d={`M${from.x},${from.y} C${middle},${from.y} ${middle},${to.y} ${to.x},${to.y}`}
      />
      <path className={classes.arrow} d={tip} />
      <text className={classes.kind} x={middle} y={(from.y + to.y) / 2 - 5} textAnchor="middle">
        {edgeLabels[kind].short}
      </text>
    </g>
  );
}

function Box({ node, isHere }: { node: PlacedNode; isHere: boolean }) {
  const flop = node.flop === undefined ? "compute not known" : showFlop(node.flop);
  const words = `${node.name}, ${classLabels[node.modelClass]}, ${flop}`;
  const name = node.name.length > FITTING ? `${node.name.slice(0, FITTING - 1)}…` : node.name;
  return (
    <Link
      href={isHere ? `/models/${node.id}` : `/models/${node.id}/lineage`}
      prefetch={false}
      aria-label={isHere ? `${words}, this record` : words}
      aria-current={isHere ? "true" : undefined}
      className={classes.node}
      data-class={node.modelClass}
    >
      <title>{node.name}</title>
      <rect x={node.x} y={node.y} width={NODE.width} height={NODE.height} rx={4} className={classes.box} />
      <rect x={node.x} y={node.y} width={5} height={NODE.height} rx={2} className={classes.band} />
      <text x={node.x + 14} y={node.y + 20} className={classes.name}>
        {name}
      </text>
      <text x={node.x + 14} y={node.y + 38} className={classes.detail}>
        {classLabels[node.modelClass]}
        {node.isArchived && ", archived"}
      </text>
      <text x={node.x + 14} y={node.y + 54} className={classes.detail}>
        {flop}
      </text>
    </Link>
  );
}
