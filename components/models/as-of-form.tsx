import { Button, TextInput } from "@mantine/core";
import type { IsoDate } from "@/lib/law/types";
import classes from "./record.module.css";

/** Asks for the finding under the law of another day; works without JavaScript. */
export function AsOfForm({ on }: { on: IsoDate }) {
  return (
    <form method="get" className={classes.asOf}>
      <TextInput
        name="asOf"
        label="Law as it stands on"
        description="Year-month-day"
        defaultValue={on}
        autoComplete="off"
        className={classes.asOfDay}
      />
      <Button type="submit" variant="default">
        Show
      </Button>
    </form>
  );
}
