"use server";

import { action, enrolmentAction } from "@/lib/action";
import { endOtherSessions, endSession, setFactorRule, setSessionLimits } from "./commands";
import {
  confirmAuthenticator,
  removeAuthenticator,
  renewRecoveryCodes,
  startAuthenticator,
} from "./save-authenticator";
import { addPasskey, removePasskey, renamePasskey, startPasskey } from "./save-passkey";
import { proofWays, proveAgain, proveAgainByPasskey } from "./save-proof";
import {
  addPasskeySchema,
  codeSchema,
  factorRuleSchema,
  nothingSchema,
  passkeyIdSchema,
  passkeyProofSchema,
  proofSchema,
  renamePasskeySchema,
  sessionIdSchema,
  sessionLimitsSchema,
} from "./schema";

export const endSessionAction = action(sessionIdSchema, endSession);
export const endOtherSessionsAction = action(nothingSchema, endOtherSessions);
export const setSessionLimitsAction = action(sessionLimitsSchema, setSessionLimits);
export const setFactorRuleAction = action(factorRuleSchema, setFactorRule);
export const removeAuthenticatorAction = action(nothingSchema, removeAuthenticator);
export const renamePasskeyAction = action(renamePasskeySchema, renamePasskey);
export const removePasskeyAction = action(passkeyIdSchema, removePasskey);
export const renewRecoveryCodesAction = action(nothingSchema, renewRecoveryCodes);

// Open to who must set up a second factor before anything else.
export const startAuthenticatorAction = enrolmentAction(nothingSchema, startAuthenticator);
export const confirmAuthenticatorAction = enrolmentAction(codeSchema, confirmAuthenticator);
export const startPasskeyAction = enrolmentAction(nothingSchema, startPasskey);
export const addPasskeyAction = enrolmentAction(addPasskeySchema, addPasskey);
export const proveAgainByPasskeyAction = enrolmentAction(passkeyProofSchema, proveAgainByPasskey);
export const proofWaysAction = enrolmentAction(nothingSchema, proofWays);
export const proveAgainAction = enrolmentAction(proofSchema, proveAgain);
