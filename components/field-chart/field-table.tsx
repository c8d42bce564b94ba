"use client";

import { Button, Group, Table, Text } from "@mantine/core";

import { useMemo, useState } from "react";
import { Day } from "@/components/ui/day";
import { Flop } from "@/components/ui/flop";
import { TextLink } from "@/components/ui/text-link";
import { classLabels } from "@/lib/assessments/class-labels";
import type { FieldPoint } from "@/lib/portfolio/field-point";

const PAGE = 25;

/** The same in words, the largest first, a page at a time. */
export function FieldTable({ points }: { points: readonly FieldPoint[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const [page, setPage] = useState(0);
  const sorted = useMemo(() => points.toSorted((a, b) => Number(b.flop) - Number(a.flop)), [points]);
  const shown = sorted.slice(page * PAGE, (page + 1) * PAGE);
  const last = Math.ceil(sorted.length / PAGE) - 1;
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>The same as a table</summary>
      {isOpen && (
        <Table.ScrollContainer minWidth={520} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table captionSide="top">
            <Table.Caption>
              Models {page * PAGE + 1} to {page * PAGE + shown.length} of {sorted.length}, by training compute
            </Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Model</Table.Th>
                <Table.Th>Training compute</Table.Th>
                <Table.Th>Release</Table.Th>
                <Table.Th>Class</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((point) => (
                <Table.Tr key={point.id}>
                  <Table.Td>
                    <TextLink inherit href={`/models/${point.id}`}>
                      {point.name}
                    </TextLink>
                    {point.isExample && " (invented example)"}
                  </Table.Td>
                  <Table.Td>
                    <Flop flop={point.flop} />
                  </Table.Td>
                  <Table.Td>
                    <Day day={point.day} />
                  </Table.Td>
                  <Table.Td>{classLabels[point.modelClass]}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Group gap="xs" my="xs">
            <Button variant="default" size="xs" disabled={page === 0} onClick={() => setPage(page - 1)}>
              Larger ones
            </Button>
            <Button variant="default" size="xs" disabled={page >= last} onClick={() => setPage(page + 1)}>
              Smaller ones
            </Button>
            <Text size="sm" c="dimmed" role="status">
              Page {page + 1} of {last + 1}
            </Text>
          </Group>
        </Table.ScrollContainer>
      )}
    </details>
  );
}
