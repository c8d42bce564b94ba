import { Instant } from "@/components/ui/instant";
import { Mark } from "@/components/ui/mark";
import { mayHandOut, type Role, roles } from "@/lib/auth/roles";
import { showDay } from "@/lib/engine/show-day";
import type { PersonView } from "@/lib/people/person-view";
import { ActiveButton } from "./active-button";
import { ChangeRoleButton } from "./change-role-button";
import { IfMay } from "./if-may";
import classes from "./people.module.css";

interface Props {
  person: PersonView;
  /** Who looks at it. */
  self: { id: string | null; role: Role };
}

/** Somebody of the organisation: what they are, what became of them last, and what can be changed. */
export function PersonItem({ person, self }: Props) {
  const { name, email, role, isActive, accessEndsOn, hasEnded, lastChange } = person;
  const isSelf = person.id === self.id;
  return (
    <li>
      <div>
        <p className={classes.name}>
          {name} {isSelf && <Mark tone="gray">you</Mark>}{" "}
          {!isActive && <Mark tone="orange">deactivated</Mark>}{" "}
          {hasEnded && <Mark tone="orange">access ended</Mark>}
        </p>
        <p className={classes.small}>{email}</p>
        <p>
          {roles[role].label}
          {accessEndsOn && `, access until ${showDay(accessEndsOn)}`}
        </p>
        {lastChange && (
          <p className={classes.small}>
            {lastChange.words}. {lastChange.by}, <Instant at={lastChange.at} />
          </p>
        )}
      </div>
      {mayHandOut(self.role, role) && (
        <IfMay permission="manage-people">
          <div className={classes.acts}>
            <ChangeRoleButton person={person} own={self.role} />
            <ActiveButton person={person} isSelf={isSelf} />
          </div>
        </IfMay>
      )}
    </li>
  );
}
