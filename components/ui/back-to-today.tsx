"use client";

import { Button } from "@mantine/core";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";

/** The same page for today, with everything else in its address as it is. */
export function BackToToday() {
  const path = usePathname();
  const kept = new URLSearchParams(useSearchParams());
  kept.delete("asOf");
  kept.delete("after");
  return (
    <Button
      component={Link}
      href={kept.size > 0 ? `${path}?${kept}` : path}
      variant="default"
      size="compact-md"
    >
      Back to today
    </Button>
  );
}
