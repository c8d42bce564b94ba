import { Mark } from "@/components/ui/mark";

const thresholds: Readonly<Record<string, string>> = { "1e23": "10²³", "1e25": "10²⁵" };

/** The stated compute lies so close to a threshold that its accuracy decides. */
export function NearThresholdMark({ threshold }: { threshold: string }) {
  const figure = thresholds[threshold] ?? threshold;
  const title = `The threshold of ${figure} FLOP lies within the accuracy expected of this figure.`;
  return (
    <Mark tone="orange" title={title}>
      near {figure}
    </Mark>
  );
}
