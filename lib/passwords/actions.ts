"use server";

import { action, publicAction } from "@/lib/action";
import { changePassword } from "./commands";
import { findAddress } from "./find-address";
import { askReset, setNewPassword } from "./save-reset";
import { askResetSchema, changePasswordSchema, resetSchema } from "./schema";

export const askResetAction = publicAction(askResetSchema, async (asked) =>
  askReset(asked, await findAddress(), new Date()),
);

export const setNewPasswordAction = publicAction(resetSchema, setNewPassword);

export const changePasswordAction = action(changePasswordSchema, changePassword);
