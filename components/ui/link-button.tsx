"use client";

import { Button, type ButtonProps } from "@mantine/core";
import type { ReactNode } from "react";
import { DayLink } from "./day-link";

interface Props extends Pick<ButtonProps, "variant" | "size" | "color"> {
  href: string;
  children: ReactNode;
}

/** A link that looks like a button. Its own file because a page on the server can't hand `Link` to Mantine. */
export function LinkButton({ href, children, ...look }: Props) {
  return (
    <Button component={DayLink} href={href} {...look}>
      {children}
    </Button>
  );
}
