"use server";

import { action, publicAction } from "@/lib/action";
import { invitePerson, renewInvitation, withdrawInvitation } from "./commands";
import { acceptInvitation } from "./save-acceptance";
import { acceptSchema, invitationSchema, inviteSchema } from "./schema";

export const invitePersonAction = action(inviteSchema, invitePerson);

export const renewInvitationAction = action(invitationSchema, renewInvitation);

export const withdrawInvitationAction = action(invitationSchema, withdrawInvitation);

export const acceptInvitationAction = publicAction(acceptSchema, acceptInvitation);
