"use client";

import { Table } from "@mantine/core";
import { brusselsDay, startOf } from "@/lib/engine/brussels-day";
import { nearly } from "@/lib/engine/flop";
import { showDay } from "@/lib/engine/show-day";
import type { IsoDate } from "@/lib/law/types";
import type { TrainingChart as Chart, ChartPoint } from "@/lib/training/chart";
import classes from "./chart.module.css";
import { TrainingChart } from "./training-chart";

const MOST_MEASURED = 12;

/** The run as a picture, and the same as a table. */
export function RunPicture({ chart, today }: { chart: Chart | undefined; today: IsoDate }) {
  if (chart === undefined) {
    return (
      <p>
        Nothing to draw yet: it takes a start, a planned end and a planned compute, or readings and a start.
      </p>
    );
  }
  const crossing = chart.crossingOn
    ? `Expected to pass ${chart.thresholds[0]?.name} on ${showDay(chart.crossingOn)}.`
    : "Not expected to pass a threshold.";
  return (
    <>
      <TrainingChart
        chart={chart}
        todayMs={startOf(today)}
        words={`Cumulative compute of the run against time. ${crossing} The figures stand in the table below.`}
      />
      <p className={classes.legend}>
        Compute in FLOP on a logarithmic scale, with what counts before the run. Solid: measured. Dashed:{" "}
        {chart.aheadIs === "planned"
          ? "as planned, evenly from the first to the last day"
          : "going on as measured in the last week"}
        . Shaded: the range by the stated uncertainty
        {chart.aheadIs === "projected" && " and the slower and faster of the measured rates"}.
        {chart.crossingOn && " Ring: where the threshold is expected to be passed."}
      </p>
      <details>
        <summary>The same as a table</summary>
        <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Day</Table.Th>
                <Table.Th>Stands for</Table.Th>
                <Table.Th>At least</Table.Th>
                <Table.Th>Expected</Table.Th>
                <Table.Th>At most</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              <Rows points={chart.measured.slice(-MOST_MEASURED)} what="measured" />
              <Rows points={chart.ahead.filter((_, step) => step % 3 === 0)} what={chart.aheadIs} />
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </details>
    </>
  );
}

function Rows({ points, what }: { points: readonly ChartPoint[]; what: string }) {
  return points.map(({ at, low, expected, high }) => (
    <Table.Tr key={`${what}-${at}`}>
      <Table.Td>{showDay(brusselsDay(at))}</Table.Td>
      <Table.Td>{what}</Table.Td>
      {[low, expected, high].map((flop, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the three columns of a row
        <Table.Td key={index}>{nearly(BigInt(flop))}</Table.Td>
      ))}
    </Table.Tr>
  ));
}
