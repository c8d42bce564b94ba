import { Instant } from "@/components/ui/instant";
import { TextLink } from "@/components/ui/text-link";
import { actWords, partInWords } from "@/lib/audit/acts";
import type { EventView } from "@/lib/audit/event-view";
import classes from "./audit.module.css";

/** The events of a page: what, who, when, and the hash that holds it. */
export function EventList({ events }: { events: readonly EventView[] }) {
  return (
    <ol className={classes.list}>
      {events.map(({ sequence, at, who, kind, parts, model, hash }) => (
        <li key={sequence} value={sequence}>
          <h2 className={classes.title}>
            <span className={classes.number}>{sequence}</span> {actWords[kind]}
            {model && (
              <>
                {": "}
                <TextLink inherit href={`/models/${model.id}/history`}>
                  {model.name}
                </TextLink>
              </>
            )}
          </h2>
          <p className={classes.basis}>
            {who}, <Instant at={at} />
          </p>
          <p className={classes.parts}>{parts.map(partInWords).filter(Boolean).join("; ")}</p>
          <p className={classes.hash}>
            <abbr title="SHA-256 of this event and of the one before it">Hash</abbr> <code>{hash}</code>
          </p>
        </li>
      ))}
    </ol>
  );
}
