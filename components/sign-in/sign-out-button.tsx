"use client";

import { Button } from "@mantine/core";
import { signOut } from "next-auth/react";

/** The way out where there is no menu. */
export function SignOutButton() {
  return (
    <Button variant="default" onClick={() => signOut({ callbackUrl: "/login" })}>
      Sign out
    </Button>
  );
}
