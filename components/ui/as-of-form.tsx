"use client";

import { Button, TextInput } from "@mantine/core";
import { useSearchParams } from "next/navigation";
import type { IsoDate } from "@/lib/law/types";
import classes from "./as-of.module.css";

/** Asks for the page under the law of another day, keeping the rest of its address; works without JavaScript. */
export function AsOfForm({ on }: { on: IsoDate }) {
  const kept = [...useSearchParams()].filter(([name]) => name !== "asOf" && name !== "after");
  return (
    <form method="get" className={classes.form} key={on}>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextInput
        name="asOf"
        label="Law as it stands on"
        description="Year-month-day"
        defaultValue={on}
        autoComplete="off"
        className={classes.day}
      />
      <Button type="submit" variant="default">
        Show
      </Button>
    </form>
  );
}
