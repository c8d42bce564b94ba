import { IfMay } from "@/components/people/if-may";
import { Instant } from "@/components/ui/instant";
import { Mark } from "@/components/ui/mark";
import { RevokeTokenButton } from "./run-buttons";
import classes from "./training.module.css";

export interface TokenRow {
  id: string;
  name: string;
  createdAt: Date;
  createdByName: string;
  expiresAt: Date;
  revokedAt: Date | null;
  revokedByName: string | null;
  lastUsedAt: Date | null;
  isExpired: boolean;
}

/** The tokens of a run: until when each works, and when it was last used. */
export function TokenList({ tokens }: { tokens: readonly TokenRow[] }) {
  if (tokens.length === 0) return null;
  return (
    <ul className={classes.rows} aria-label="Tokens">
      {tokens.map((token) => {
        const { isExpired } = token;
        return (
          <li key={token.id}>
            <div>
              <strong>{token.name}</strong> {token.revokedAt && <Mark tone="gray">revoked</Mark>}
              {!token.revokedAt && isExpired && <Mark tone="gray">expired</Mark>}
              <br />
              <span className={classes.small}>
                {token.createdByName}, <Instant at={token.createdAt} />.{" "}
                {token.revokedAt ? (
                  <>
                    Revoked by {token.revokedByName}, <Instant at={token.revokedAt} />.
                  </>
                ) : (
                  <>
                    {isExpired ? "Worked until" : "Works until"} <Instant at={token.expiresAt} />.
                  </>
                )}{" "}
                {token.lastUsedAt ? (
                  <>
                    Last used <Instant at={token.lastUsedAt} />.
                  </>
                ) : (
                  "Never used."
                )}
              </span>
            </div>
            {!token.revokedAt && !isExpired && (
              <IfMay permission="manage-tokens">
                <RevokeTokenButton id={token.id} name={token.name} />
              </IfMay>
            )}
          </li>
        );
      })}
    </ul>
  );
}
