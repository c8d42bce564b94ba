import type { GraphEdge, GraphNode, LineageGraph } from "./graph";

/** Sizes of the picture, in its own units. */
export const NODE = { width: 178, height: 64 } as const;
const GAP = { across: 92, down: 20 } as const;

export interface PlacedNode extends GraphNode {
  readonly x: number;
  readonly y: number;
}

export interface PlacedEdge extends GraphEdge {
  /** From the right side of the base to the left side of what was made from it. */
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/**
 * Places a lineage in layers from left to right: every base stands left of what was made from it, and
 * within a layer models stand near their bases.
 */
export function layout({ nodes, edges }: LineageGraph): Layout {
  const layers = layersOf(nodes, edges);
  const rows = new Map<string, number>();
  for (const layer of layers) {
    const wish = (id: string) => {
      const bases = edges
        .filter(({ derivedId }) => derivedId === id)
        .map(({ baseId }) => rows.get(baseId) ?? 0);
      return bases.length === 0 ? 0 : bases.reduce((a, b) => a + b, 0) / bases.length;
    };
    const ordered = [...layer].sort((a, b) => wish(a.id) - wish(b.id) || a.name.localeCompare(b.name, "en"));
    for (const [row, { id }] of ordered.entries()) rows.set(id, row);
  }
  const tallest = Math.max(...layers.map((layer) => layer.length));
  const placed = new Map<string, PlacedNode>();
  for (const [column, layer] of layers.entries()) {
    // Shorter layers stand in the middle of the tallest.
    const top = ((tallest - layer.length) * (NODE.height + GAP.down)) / 2;
    for (const node of layer) {
      const x = column * (NODE.width + GAP.across);
      const y = top + (rows.get(node.id) ?? 0) * (NODE.height + GAP.down);
      placed.set(node.id, { ...node, x, y });
    }
  }
  return {
    width: layers.length * (NODE.width + GAP.across) - GAP.across,
    height: tallest * (NODE.height + GAP.down) - GAP.down,
    nodes: [...placed.values()].sort((a, b) => a.x - b.x || a.y - b.y),
    edges: edges.flatMap((edge) => {
      const base = placed.get(edge.baseId);
      const derived = placed.get(edge.derivedId);
      if (base === undefined || derived === undefined) return [];
      const from = { x: base.x + NODE.width, y: base.y + NODE.height / 2 };
      return [{ ...edge, from, to: { x: derived.x, y: derived.y + NODE.height / 2 } }];
    }),
  };
}

/** Each model in the layer after the last of its bases; one without a base right before what came of it first. */
function layersOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphNode[][] {
  const depths = new Map<string, number>();
  const depth = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    const bases = edges.filter(({ derivedId }) => derivedId === id);
    const found = bases.length === 0 ? 0 : 1 + Math.max(...bases.map(({ baseId }) => depth(baseId)));
    depths.set(id, found);
    return found;
  };
  for (const { id } of nodes) depth(id);
  for (const { id } of nodes) {
    const made = edges
      .filter(({ baseId }) => baseId === id)
      .map(({ derivedId }) => depths.get(derivedId) ?? 1);
    const isFirst = edges.every(({ derivedId }) => derivedId !== id);
    if (isFirst && made.length > 0) depths.set(id, Math.min(...made) - 1);
  }
  const layers: GraphNode[][] = [];
  for (const node of nodes) {
    const at = depths.get(node.id) ?? 0;
    layers[at] = [...(layers[at] ?? []), node];
  }
  return layers.filter((layer) => layer !== undefined);
}
