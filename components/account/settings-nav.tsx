"use client";

import { usePathname } from "next/navigation";
import { DayLink } from "@/components/ui/day-link";
import classes from "./account.module.css";

const places = [
  { href: "/settings/account", label: "Your account" },
  { href: "/settings/organisation", label: "Organisation" },
  { href: "/settings/people", label: "People" },
  { href: "/settings/sign-in", label: "Sign-in" },
  { href: "/settings/former-members", label: "Former members" },
] as const;

/** The way between the pages of the settings. */
export function SettingsNav() {
  const here = usePathname();
  return (
    <nav aria-label="Settings" className={classes.places}>
      {places.map(({ href, label }) => (
        <DayLink key={href} href={href} prefetch={false} aria-current={href === here ? "page" : undefined}>
          {label}
        </DayLink>
      ))}
    </nav>
  );
}
