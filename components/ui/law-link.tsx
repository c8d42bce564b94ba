"use client";

import { usePathname } from "next/navigation";
import type { Cite } from "@/lib/law/types";
import { addressOfCite } from "@/lib/provisions/address-of-cite";
import { TextLink } from "./text-link";

/** The way to a pinpoint's page; nothing on the pages that people see without an account. */
export function LawLink({ cite }: { cite: Cite }) {
  const path = usePathname();
  if (path === "/check" || path.startsWith("/p/")) return null;
  return (
    <TextLink inherit href={addressOfCite(cite)}>
      Open it in the law
    </TextLink>
  );
}
