import { Button, NativeSelect, TextInput } from "@mantine/core";
import { FilterForm } from "@/components/models/filter-form";
import type { IsoDate } from "@/lib/law/types";
import type { ProvisionFilter } from "@/lib/provisions/filter";
import { kindLabels, provisionKinds } from "@/lib/provisions/provision";
import classes from "./law.module.css";

/** Narrows the law to words and to a kind, and asks for another day; the address keeps all three. */
export function LawFilter({ filter, on }: { filter: ProvisionFilter; on: IsoDate }) {
  return (
    <FilterForm action="/law" className={classes.filter}>
      <TextInput
        name="q"
        type="search"
        label="Search"
        placeholder="For example incident, D30 or 53(1)(b)"
        defaultValue={filter.q ?? ""}
        className={classes.search}
      />
      <NativeSelect name="kind" label="Kind" defaultValue={filter.kind ?? ""}>
        <option value="">Everything</option>
        {provisionKinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindLabels[kind]}
          </option>
        ))}
      </NativeSelect>
      <TextInput
        name="asOf"
        label="As it stands on"
        placeholder={on}
        defaultValue={filter.asOf ?? ""}
        autoComplete="off"
        maw={150}
      />
      <Button type="submit" variant="default">
        Show
      </Button>
    </FilterForm>
  );
}
