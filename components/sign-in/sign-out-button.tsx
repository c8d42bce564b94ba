"use client";

import { Button } from "@mantine/core";
import { leave } from "./leave";

/** The way out where there is no menu. */
export function SignOutButton() {
  return (
    <Button variant="default" onClick={leave}>
      Sign out
    </Button>
  );
}
