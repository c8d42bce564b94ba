"use client";

import { Button } from "@mantine/core";

/** Starts the download; its own file because a page on the server hands no link to Mantine. */
export function ExportButton() {
  return (
    <Button component="a" href="/settings/organisation/export" download>
      Download everything
    </Button>
  );
}
