import { Stack, Text, Title } from "@mantine/core";
import { TextLink } from "@/components/ui/text-link";
import { showFlop } from "@/lib/engine/flop";
import { lawOn } from "@/lib/engine/law-on";
import type { IsoDate } from "@/lib/law/types";
import { type Field as FieldData, SMALLEST_FLOP } from "@/lib/portfolio/field-point";
import type { ThresholdLine } from "./field-axes";
import { FieldChart } from "./field-chart";
import { FieldLegend } from "./field-legend";
import { FieldTable } from "./field-table";

/** The picture of the field with its legend, its table and what it leaves out. */
export function Field({ field, today }: { field: FieldData; today: IsoDate }) {
  const { points } = field;
  return (
    <Stack component="section" gap="sm" aria-labelledby="field-title">
      <Title order={2} size="h3" id="field-title">
        The field: training compute against release
      </Title>
      {points.length === 0 ? (
        <Text>No model has both a compute figure and a day yet, so there is nothing to draw.</Text>
      ) : (
        <>
          <FieldLegend points={points} />
          <FieldChart points={points} thresholds={thresholdLines(today)} />
          <Text size="sm" c="dimmed" id="field-keys">
            Compute in FLOP on a logarithmic scale, cumulative where known. Point at a mark to read it; click
            opens its record. By keyboard: Tab, then the arrow keys, then Enter.
          </Text>
        </>
      )}
      <LeftOutOfPicture field={field} />
      {points.length > 0 && <FieldTable points={points} />}
    </Stack>
  );
}

function thresholdLines(today: IsoDate): ThresholdLine[] {
  const { gpaiTrainingFlop, systemicRiskTrainingFlop } = lawOn(today).thresholds;
  const line = (name: string, found: typeof gpaiTrainingFlop): ThresholdLine[] =>
    found ? [{ flop: found.value.toString(), name: `${name} (${found.cite.pinpoint})` }] : [];
  return [
    ...line("General-purpose indicated", gpaiTrainingFlop),
    ...line("Systemic risk presumed", systemicRiskTrainingFlop),
  ];
}

/** Whatever is not drawn is counted: a gap in the picture must not read as a gap in the field. */
function LeftOutOfPicture({ field }: { field: FieldData }) {
  const { withoutFigure, withoutDay, tooSmall, beyondLimit } = field;
  const parts = [
    withoutFigure && `${withoutFigure} without a compute figure`,
    withoutDay && `${withoutDay} without a release or placing day`,
    tooSmall && `${tooSmall} below ${showFlop(BigInt(Number(SMALLEST_FLOP)))}`,
    beyondLimit && `${beyondLimit} smaller than the ${field.points.length} largest, which are shown`,
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <Text size="sm">
      Not drawn: {parts.join("; ")}. Missing compute is not low compute.{" "}
      {withoutFigure > 0 && (
        <TextLink inherit href="/models?missing=trainingFlop">
          Models whose training compute is missing
        </TextLink>
      )}
    </Text>
  );
}
