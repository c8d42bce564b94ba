"use client";

import { Anchor, AppShell, Burger, Group, NavLink, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { DayLink } from "@/components/ui/day-link";
import { AccountMenu } from "./account-menu";

const places = [
  { href: "/", label: "Where we stand" },
  { href: "/models", label: "Models" },
  { href: "/deadlines", label: "Deadlines" },
  { href: "/changes", label: "Changed by law" },
  { href: "/what-if", label: "What if" },
  { href: "/exposure", label: "Exposure" },
  { href: "/models/import", label: "Import" },
  { href: "/law", label: "The law" },
  { href: "/audit", label: "Audit trail" },
  { href: "/check", label: "Quick check" },
] as const;

interface Props {
  organisationName: string;
  userName: string;
  children: ReactNode;
}

/** The frame of every signed-in page: where one is, where one can go, who one is. */
export function TrackerShell({ organisationName, userName, children }: Props) {
  const [opened, { toggle, close }] = useDisclosure();
  const here = currentPlace(usePathname());
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 220, breakpoint: "sm", collapsed: { mobile: !opened } }}
      padding="md"
    >
      <Anchor href="#main" className="skip-link">
        Skip to content
      </Anchor>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={opened}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={opened ? "Close navigation" : "Open navigation"}
              aria-expanded={opened}
            />
            <Text component={DayLink} href="/" fw={700} c="inherit" td="none">
              Weighbridge
            </Text>
            <Text c="dimmed" size="sm" truncate visibleFrom="sm">
              {organisationName}
            </Text>
          </Group>
          <AccountMenu userName={userName} organisationName={organisationName} />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label="Main">
        {places.map(({ href, label }) => (
          <NavLink
            key={href}
            component={DayLink}
            href={href}
            label={label}
            active={href === here}
            aria-current={href === here ? "page" : undefined}
            onClick={close}
          />
        ))}
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        {children}
      </AppShell.Main>
    </AppShell>
  );
}

function currentPlace(path: string): string | undefined {
  const fitting = places.filter(({ href }) => path === href || (href !== "/" && path.startsWith(`${href}/`)));
  return fitting.sort((a, b) => b.href.length - a.href.length)[0]?.href;
}
