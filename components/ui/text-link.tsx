"use client";

import { Anchor, type AnchorProps } from "@mantine/core";
import type { ReactNode } from "react";
import { DayLink } from "./day-link";

interface Props extends Pick<AnchorProps, "size" | "inherit"> {
  href: string;
  children: ReactNode;
}

/** A link in running text. Its own file because a page on the server can't hand `Link` to Mantine. */
export function TextLink({ href, children, ...look }: Props) {
  return (
    <Anchor component={DayLink} href={href} prefetch={false} underline="always" {...look}>
      {children}
    </Anchor>
  );
}
