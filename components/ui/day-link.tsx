"use client";

import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { type ComponentProps, Suspense } from "react";
import { keepDay } from "@/lib/assessments/keep-day";

type Props = Omit<ComponentProps<typeof Link>, "href"> & { href: string };

/** A link that stays with the day the page was asked for; see `asOf`. */
export function DayLink(props: Props) {
  // Pages made ahead of time have no address yet.
  return (
    <Suspense fallback={<Link {...props} />}>
      <OnTheDay {...props} />
    </Suspense>
  );
}

function OnTheDay({ href, ...rest }: Props) {
  return <Link href={keepDay(href, useSearchParams().get("asOf"))} {...rest} />;
}
