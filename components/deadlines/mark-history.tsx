import { List } from "@mantine/core";
import { Instant } from "@/components/ui/instant";
import type { MarkView } from "@/lib/deadlines/deadline-view";
import { showDay } from "@/lib/engine/show-day";

/** Who said what about a deadline and when, latest first. */
export function MarkHistory({ marks }: { marks: readonly MarkView[] }) {
  return (
    <List size="sm" spacing={4}>
      {marks.map(({ kind, doneOn, note, markedAt, markedByName }) => (
        <List.Item key={markedAt} style={{ overflowWrap: "anywhere" }}>
          {kind === "done" && doneOn ? `Done on ${showDay(doneOn)}` : "Taken back"}
          {note && `: “${note}”`}. {markedByName}, <Instant at={markedAt} />
        </List.Item>
      ))}
    </List>
  );
}
