"use client";

import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import Form from "next/form";
import type { DeadlineFilter } from "@/lib/deadlines/filter";
import { type DeadlineId, deadlineRules } from "@/lib/law/deadlines";

/** Fixed dates that ask nothing of a model stand at no model. */
const kinds = (Object.keys(deadlineRules) as DeadlineId[])
  .filter((id) => deadlineRules[id].nature !== "informs" || deadlineRules[id].counting !== "fixed")
  .map((value) => ({ value, label: deadlineRules[value].title }));

/** Narrows the list to a kind of deadline or to models by name. A form of its own: it works by Enter. */
export function DeadlineFilters({ filter }: { filter: DeadlineFilter }) {
  const kept = { status: filter.status, whose: filter.whose, archived: filter.archived, asOf: filter.asOf };
  return (
    <Form action="/deadlines" key={JSON.stringify(filter)}>
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Group align="flex-end" gap="xs">
        <NativeSelect
          name="kind"
          label="What is due"
          size="sm"
          maw="100%"
          defaultValue={filter.kind ?? ""}
          data={[{ value: "", label: "Anything" }, ...kinds]}
        />
        <TextInput name="q" label="Model" size="sm" type="search" defaultValue={filter.q ?? ""} />
        <Button type="submit" variant="default">
          Show
        </Button>
      </Group>
    </Form>
  );
}
