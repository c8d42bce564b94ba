import { Button, NativeSelect } from "@mantine/core";
import { FilterForm } from "@/components/models/filter-form";
import { classLabels } from "@/lib/assessments/class-labels";
import { modelClasses } from "@/lib/assessments/summary";
import type { LawChangesFilter } from "@/lib/law-changes/schema";
import classes from "./changes.module.css";

/** Narrows the list to a class before or now. */
export function ChangesFilter({ filter }: { filter: LawChangesFilter }) {
  return (
    <FilterForm action="/changes" className={classes.filter}>
      <ClassChoice name="was" label="Class before" value={filter.was} />
      <ClassChoice name="class" label="Class now" value={filter.class} />
      <noscript>
        <Button type="submit" variant="default">
          Show
        </Button>
      </noscript>
    </FilterForm>
  );
}

function ClassChoice({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <NativeSelect name={name} label={label} defaultValue={value ?? ""}>
      <option value="">Any class</option>
      {modelClasses.map((one) => (
        <option key={one} value={one}>
          {classLabels[one]}
        </option>
      ))}
    </NativeSelect>
  );
}
