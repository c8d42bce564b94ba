"use client";

import { useSearchParams } from "next/navigation";
import { type ReactNode, Suspense } from "react";
import { keepDay } from "@/lib/assessments/keep-day";

interface Props {
  href: string;
  children: ReactNode;
}

/** As `DayLink`, but loads the page anew, so that it can begin at the field the address names. */
export function DayAnchor(props: Props) {
  return (
    <Suspense fallback={<a href={props.href}>{props.children}</a>}>
      <OnTheDay {...props} />
    </Suspense>
  );
}

function OnTheDay({ href, children }: Props) {
  return <a href={keepDay(href, useSearchParams().get("asOf"))}>{children}</a>;
}
