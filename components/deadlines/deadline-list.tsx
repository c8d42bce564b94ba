"use client";

import { Alert, Stack } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type ReactNode, useRef, useState } from "react";
import { MayNot } from "@/components/people/if-may";
import type { DeadlineView } from "@/lib/deadlines/deadline-view";
import type { IsoDate } from "@/lib/law/types";
import { DeadlineItem } from "./deadline-item";

interface Props {
  deadlines: DeadlineView[];
  today: IsoDate;
  showsModel?: boolean;
  /** Says what to do next where there is nothing to list. */
  empty: ReactNode;
}

/** Deadlines one under the other. What was just recorded is said here, because its row may have moved on. */
export function DeadlineList({ deadlines, today, showsModel = true, empty }: Props) {
  const router = useRouter();
  const [message, setMessage] = useState("");
  const notice = useRef<HTMLDivElement>(null);

  function acted(what: string) {
    setMessage(what);
    router.refresh();
    // The button that had the focus may be gone with its row.
    requestAnimationFrame(() => notice.current?.focus());
  }

  return (
    <div>
      <div ref={notice} role="status" tabIndex={-1} style={{ outline: "none" }}>
        {message && (
          <Alert
            color="green"
            mb="sm"
            withCloseButton
            closeButtonLabel="Close"
            onClose={() => setMessage("")}
          >
            {message}
          </Alert>
        )}
      </div>
      {deadlines.length === 0 ? (
        empty
      ) : (
        <>
          <MayNot permission="mark-deadlines" />
          <Stack component="ul" gap="sm" p={0} m={0}>
            {deadlines.map((deadline) => (
              <DeadlineItem
                key={deadline.id}
                deadline={deadline}
                today={today}
                showsModel={showsModel}
                onActed={acted}
              />
            ))}
          </Stack>
        </>
      )}
    </div>
  );
}
