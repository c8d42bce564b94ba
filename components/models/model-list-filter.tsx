import { Button, NativeSelect, TextInput } from "@mantine/core";
import { listChoices, sortLabels } from "@/lib/models/list-choices";
import type { ListFilter } from "@/lib/models/list-filter";
import { FilterForm } from "./filter-form";
import classes from "./model-list-filter.module.css";

/** Search and filters of the model list. */
export function ModelListFilter({ filter, providers }: { filter: ListFilter; providers: readonly string[] }) {
  const set = [...listChoices.map(({ name }) => filter[name]), filter.provider].filter(Boolean).length;
  const offered =
    filter.provider && !providers.includes(filter.provider) ? [filter.provider, ...providers] : providers;
  return (
    <search>
      <FilterForm action="/models" className={classes.form}>
        <div className={classes.search}>
          <TextInput
            type="search"
            name="q"
            label="Search name, provider or family"
            defaultValue={filter.q ?? ""}
            className={classes.query}
          />
          <Button type="submit" variant="default">
            Search
          </Button>
        </div>
        <details className={classes.filters} open={set > 0}>
          <summary>{set > 0 ? `Filters (${set} set)` : "Filters"}</summary>
          <div className={classes.grid}>
            {listChoices.map(({ name, label, any, choices }) => (
              <NativeSelect key={name} name={name} label={label} defaultValue={filter[name] ?? ""}>
                <option value="">{any}</option>
                {Object.entries(choices).map(([value, words]) => (
                  <option key={value} value={value}>
                    {words}
                  </option>
                ))}
              </NativeSelect>
            ))}
            <NativeSelect name="provider" label="Provider" defaultValue={filter.provider ?? ""}>
              <option value="">Any provider</option>
              {offered.map((provider) => (
                <option key={provider} value={provider}>
                  {provider}
                </option>
              ))}
            </NativeSelect>
            <NativeSelect
              name="sort"
              label="Order by"
              defaultValue={filter.sort ?? ""}
              className={classes.sort}
            >
              {Object.entries(sortLabels).map(([value, words]) => (
                <option key={value} value={value === "name" ? "" : value}>
                  {words}
                </option>
              ))}
            </NativeSelect>
          </div>
        </details>
        <input type="hidden" name="dir" defaultValue={filter.dir ?? ""} />
        <input type="hidden" name="asOf" defaultValue={filter.asOf ?? ""} />
      </FilterForm>
    </search>
  );
}
