"use client";

import { Button, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { markLawChangesSeenAction } from "@/lib/law-changes/actions";

interface Props {
  /** The latest instant the person was shown. */
  until: string;
  count: number;
  isCapped: boolean;
}

/** Marks what is on the list as read; the list itself stays as it is. */
export function SeenButton({ until, count, isCapped }: Props) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [problem, setProblem] = useState("");
  const mark = () =>
    startTransition(async () => {
      const answer = await markLawChangesSeenAction({ until });
      setProblem(answer.ok ? "" : answer.refusal.message);
      if (answer.ok) router.refresh();
    });
  return (
    <div>
      <Button variant="default" onClick={mark} loading={isPending}>
        Mark {isCapped ? `${count}+` : count} as read
      </Button>
      {problem && (
        <Text role="alert" size="sm" c="var(--mantine-color-error)">
          {problem}
        </Text>
      )}
    </div>
  );
}
