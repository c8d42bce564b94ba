"use client";

import { Button, Title } from "@mantine/core";
import { useEffect, useRef } from "react";

interface Props {
  /** Names the entry in the server's log; says nothing by itself. */
  digest: string | undefined;
  onRetry: () => void;
}

/** A page that could not be made: what that means, and what to do. */
export function SomethingWrong({ digest, onRetry }: Props) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <>
      <Title order={1} ref={head} tabIndex={-1}>
        This page could not be shown
      </Title>
      <p>
        Nothing recorded was lost. The database may be away for a moment: wait a little and try again. If it
        stays like this, tell your administrator{digest && ` and give the code ${digest}`}.
      </p>
      <Button onClick={onRetry}>Try again</Button>
    </>
  );
}
