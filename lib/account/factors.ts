/** A passkey as its person sees it. */
export interface OwnPasskey {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** How many recovery codes a person is given at a time. */
export const RECOVERY_CODES = 10;

/** What a person puts into their app: as a picture, and as text for who cannot take one. */
export interface AuthenticatorKey {
  /** The address of a picture. */
  picture: string;
  /** In base32. */
  key: string;
}

/** By what a person can prove who they are, beside their password. */
export interface ProofWays {
  needsCode: boolean;
  hasPasskey: boolean;
  /** Where to sign in again with the organisation, which proves it too; `null` where it has no provider. */
  providerPath: string | null;
}

/** What a person has beside their password. */
export interface OwnFactors {
  /** When the authenticator app was set up. */
  authenticatorSince: Date | null;
  passkeys: OwnPasskey[];
  recoveryCodesLeft: number;
}
