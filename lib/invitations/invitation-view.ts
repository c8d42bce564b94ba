import type { Role } from "@/lib/auth/roles";
import type { IsoDate } from "@/lib/law/types";

/** An invitation that waits for its answer, as the list shows it. */
export interface InvitationView {
  id: string;
  email: string;
  role: Role;
  accessEndsOn: IsoDate | null;
  /** When its link was made; ISO 8601. */
  at: string;
  by: string;
  expiresAt: string;
  isExpired: boolean;
  mailedAt: string | null;
}

/** What whoever opens the link of an invitation is shown. */
export interface InvitationOffer {
  organisationName: string;
  email: string;
  role: Role;
  accessEndsOn: IsoDate | null;
  by: string;
}

/** Where a link leads; the page puts its own address before it. */
export const invitationPath = (secret: string): string => `/invitation/${secret}`;
