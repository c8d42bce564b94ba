import { type Role, roles } from "@/lib/auth/roles";
import { INVITATION_DAYS } from "./limits";

interface Parts {
  organisationName: string;
  invitedByName: string;
  role: Role;
  link: string;
}

/** What somebody who is invited reads. */
export const invitationMail = ({ organisationName, invitedByName, role, link }: Parts) => ({
  subject: `${oneLine(invitedByName)} invites you to ${oneLine(organisationName)} on Weighbridge`,
  text: `${oneLine(invitedByName)} invites you to work in ${oneLine(organisationName)} on Weighbridge, as ${roles[role].label.toLowerCase()}.

Open this link to choose your name and password:

${link}

It works once, for ${INVITATION_DAYS} days. If you did not expect this, you need do nothing.
`,
});

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
