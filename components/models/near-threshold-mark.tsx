import { Mark } from "@/components/ui/mark";

const thresholds: Readonly<Record<string, string>> = { "1e23": "10²³", "1e25": "10²⁵" };

/** The compute lies so close to a threshold that its accuracy decides, or its range reaches over it. */
export function NearThresholdMark({ threshold }: { threshold: string }) {
  const figure = thresholds[threshold] ?? threshold;
  const title = `The threshold of ${figure} FLOP lies within the accuracy expected of this figure, or within its stated range.`;
  return (
    <Mark tone="orange" title={title}>
      near {figure}
    </Mark>
  );
}
