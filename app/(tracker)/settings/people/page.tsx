import type { Metadata } from "next";
import { PeoplePage } from "@/components/people/people-page";
import type { Role } from "@/lib/auth/roles";
import { requireScope } from "@/lib/auth/scope";
import { openInvitations } from "@/lib/invitations/queries";
import { sendsMail } from "@/lib/mail/send-mail";
import { listPeople } from "@/lib/people/queries";

export const metadata: Metadata = { title: "People" };

export default async function SettingsPeoplePage() {
  const scope = await requireScope();
  const [people, invitations] = await Promise.all([listPeople(scope), openInvitations(scope, new Date())]);
  return (
    <PeoplePage
      organisationName={scope.organisationName}
      people={people}
      invitations={invitations}
      sendsMail={sendsMail()}
      self={{ id: scope.userId, role: scope.role as Role }}
    />
  );
}
