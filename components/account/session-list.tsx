import { Instant } from "@/components/ui/instant";
import { Mark } from "@/components/ui/mark";
import type { OwnSession } from "@/lib/account/own-session";
import classes from "./account.module.css";
import { EndOtherSessions, EndSessionButton } from "./end-sessions";

const ways: Record<string, string> = {
  password: "by password",
  passkey: "by passkey",
  provider: "through your organisation",
};

/** Where a person is signed in, and the way to end it. */
export function SessionList({ sessions }: { sessions: readonly OwnSession[] }) {
  const others = sessions.filter(({ isThisOne }) => !isThisOne).length;
  return (
    <>
      <ul className={classes.rows} aria-label="Your sessions">
        {sessions.map(({ id, browser, address, method, createdAt, lastSeenAt, isThisOne }) => (
          <li key={id}>
            <div>
              <strong>{browser}</strong> {isThisOne && <Mark tone="harbour">this one</Mark>}
              <br />
              <span className={classes.small}>
                Signed in {ways[method] ?? ""} <Instant at={createdAt} />, last seen{" "}
                <Instant at={lastSeenAt} />
                {address ? `, from ${address}` : ""}.
              </span>
            </div>
            {!isThisOne && <EndSessionButton id={id} browser={browser} />}
          </li>
        ))}
      </ul>
      {others > 0 && <EndOtherSessions count={others} />}
    </>
  );
}
