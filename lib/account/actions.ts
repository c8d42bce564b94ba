"use server";

import { action } from "@/lib/action";
import { endOtherSessions, endSession, setSessionLimits } from "./commands";
import { nothingSchema, sessionIdSchema, sessionLimitsSchema } from "./schema";

export const endSessionAction = action(sessionIdSchema, endSession);
export const endOtherSessionsAction = action(nothingSchema, endOtherSessions);
export const setSessionLimitsAction = action(sessionLimitsSchema, setSessionLimits);
