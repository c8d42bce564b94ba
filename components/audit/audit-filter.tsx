import { Button, NativeSelect } from "@mantine/core";
import { FilterForm } from "@/components/models/filter-form";
import { actWords, eventKinds } from "@/lib/audit/acts";
import type { AuditFilter } from "@/lib/audit/schema";
import classes from "./audit.module.css";

interface Props {
  filter: AuditFilter;
  people: readonly { id: string; name: string }[];
}

/** Narrows the trail to a kind of act or to one person. */
export function AuditFilterForm({ filter, people }: Props) {
  return (
    <FilterForm action="/audit" className={classes.filter}>
      <NativeSelect name="kind" label="What" defaultValue={filter.kind ?? ""}>
        <option value="">Everything</option>
        {eventKinds.map((kind) => (
          <option key={kind} value={kind}>
            {actWords[kind]}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect name="who" label="Who" defaultValue={filter.who ?? ""}>
        <option value="">Anybody</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
      <noscript>
        <Button type="submit" variant="default">
          Show
        </Button>
      </noscript>
    </FilterForm>
  );
}
