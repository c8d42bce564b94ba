"use client";

import { Button, Menu, useMantineColorScheme } from "@mantine/core";
import Link from "next/link";
import { leave } from "@/components/sign-in/leave";
import { DayLink } from "@/components/ui/day-link";

/** Who is signed in, how the pages look, and the way out. */
export function AccountMenu({ userName, organisationName }: { userName: string; organisationName: string }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const schemes = { light: "Light", dark: "Dark", auto: "As the device" } as const;
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button variant="subtle" size="compact-md">
          {userName}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{organisationName}</Menu.Label>
        <Menu.Item component={DayLink} href="/settings/people">
          People
        </Menu.Item>
        <Menu.Item component={DayLink} href="/settings/organisation">
          Organisation
        </Menu.Item>
        <Menu.Item component={DayLink} href="/settings/former-members">
          Former members
        </Menu.Item>
        <Menu.Item component={DayLink} href="/settings/password">
          Password
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>Appearance</Menu.Label>
        {(Object.keys(schemes) as (keyof typeof schemes)[]).map((scheme) => (
          <Menu.Item
            key={scheme}
            onClick={() => setColorScheme(scheme)}
            rightSection={scheme === colorScheme ? "✓" : null}
          >
            {schemes[scheme]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} href="/settings/account">
          Your account
        </Menu.Item>
        <Menu.Item component={Link} href="/settings/sign-in">
          Sign-in settings
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={leave}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
