"use server";

import { codeSchema, nothingSchema, passkeyProofSchema } from "@/lib/account/schema";
import { publicAction } from "@/lib/action";
import { passkeyOptions, proveFactor, proveFactorByPasskey } from "./commands";

export const passkeyOptionsAction = publicAction(nothingSchema, passkeyOptions);
export const proveFactorByPasskeyAction = publicAction(passkeyProofSchema, proveFactorByPasskey);
export const proveFactorAction = publicAction(codeSchema, proveFactor);
