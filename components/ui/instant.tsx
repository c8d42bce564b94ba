import { showInstant } from "./show-instant";

/** A moment by the clock of Brussels; the UTC time stands beside it for whoever is elsewhere. */
export function Instant({ at }: { at: Date | string }) {
  const { brussels, utc } = showInstant(at);
  return (
    <time dateTime={typeof at === "string" ? at : at.toISOString()} title={utc}>
      {brussels}
    </time>
  );
}
