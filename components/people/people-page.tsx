import { InvitationList } from "@/components/invitations/invitation-list";
import { InviteForm } from "@/components/invitations/invite-form";
import { PageHeader } from "@/components/ui/page-header";
import type { Role } from "@/lib/auth/roles";
import type { InvitationView } from "@/lib/invitations/invitation-view";
import type { PersonView } from "@/lib/people/person-view";
import { IfMay, MayNot } from "./if-may";
import classes from "./people.module.css";
import { PersonItem } from "./person-item";
import { RoleList } from "./role-list";

interface Props {
  organisationName: string;
  people: readonly PersonView[];
  self: { id: string | null; role: Role };
  invitations: readonly InvitationView[];
  sendsMail: boolean;
}

/** Who is in the organisation, what each may do, and how somebody comes in. */
export function PeoplePage({ organisationName, people, self, invitations, sendsMail }: Props) {
  return (
    <div className={classes.page}>
      <PageHeader title="People" lead={`Who works in ${organisationName}, and what each may do.`} />
      <MayNot permission="manage-people" />
      <section aria-labelledby="members">
        <h2 id="members">Members</h2>
        <ul className={classes.rows} aria-labelledby="members">
          {people.map((person) => (
            <PersonItem key={person.id} person={person} self={self} />
          ))}
        </ul>
      </section>
      <IfMay permission="manage-people">
        <section aria-labelledby="invite">
          <h2 id="invite">Invite somebody</h2>
          {!sendsMail && (
            <p className={classes.small}>
              This installation sends no mail: you hand the link on yourself. To have it mailed, let whoever
              runs the installation set WEIGHBRIDGE_SMTP_URL.
            </p>
          )}
          <InviteForm own={self.role} sendsMail={sendsMail} />
        </section>
        <section aria-labelledby="invited">
          <h2 id="invited">Invited</h2>
          <InvitationList invitations={invitations} own={self.role} sendsMail={sendsMail} />
        </section>
      </IfMay>
      <section aria-labelledby="roles">
        <h2 id="roles">What each role may do</h2>
        <RoleList />
      </section>
    </div>
  );
}
