"use server";

import { nothingSchema } from "@/lib/account/schema";
import { action, publicAction } from "@/lib/action";
import { findSignIn } from "./commands";
import { removeProvider, setProvider } from "./save-provider";
import { emailSchema, providerSchema } from "./schema";

export const findSignInAction = publicAction(emailSchema, findSignIn);
export const setProviderAction = action(providerSchema, setProvider);
export const removeProviderAction = action(nothingSchema, removeProvider);
