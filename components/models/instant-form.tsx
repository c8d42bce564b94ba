import { Button, TextInput } from "@mantine/core";
import classes from "@/components/ui/as-of.module.css";

interface Props {
  /** What stands in the field; what could not be read stays there to be mended. */
  at?: string;
  error?: string;
}

/** Asks for a record as it was at an instant; works without JavaScript. */
export function InstantForm({ at = "", error }: Props) {
  return (
    <form method="get" className={classes.form} key={at}>
      <TextInput
        name="at"
        label="The record as it was at"
        description="Day and time in Brussels, for example 2026-11-25 14:30"
        defaultValue={at}
        error={error}
        autoComplete="off"
        required
        className={classes.day}
      />
      <Button type="submit" variant="default">
        Show
      </Button>
    </form>
  );
}
