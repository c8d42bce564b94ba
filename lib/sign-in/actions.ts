"use server";

import { codeSchema } from "@/lib/account/schema";
import { publicAction } from "@/lib/action";
import { proveFactor } from "./commands";

export const proveFactorAction = publicAction(codeSchema, proveFactor);
