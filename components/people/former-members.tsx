import { Instant } from "@/components/ui/instant";
import { Mark } from "@/components/ui/mark";
import classes from "./former-members.module.css";
import { IfMay, MayNot } from "./if-may";
import { PseudonymButton } from "./pseudonym-button";

interface Props {
  people: readonly { id: string; name: string; email: string; pseudonymisedAt: Date | null }[];
  self: string | null;
}

/** Everybody of the organisation, each with the way to take their name out. */
export function FormerMembers({ people, self }: Props) {
  return (
    <>
      <MayNot permission="manage-people" />
      <ul className={classes.people}>
        {people.map((person) => (
          <li key={person.id}>
            <div>
              <p className={classes.name}>
                {person.name} {person.id === self && <Mark tone="gray">you</Mark>}
              </p>
              <p className={classes.small}>
                {person.pseudonymisedAt === null ? (
                  person.email
                ) : (
                  <>
                    Name removed <Instant at={person.pseudonymisedAt} />
                  </>
                )}
              </p>
            </div>
            {person.pseudonymisedAt === null && person.id !== self && (
              <IfMay permission="manage-people">
                <PseudonymButton person={person} />
              </IfMay>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
