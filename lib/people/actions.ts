"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { changeRole, setActive } from "./commands";
import { pseudonymisePerson } from "./save-pseudonym";
import { changeRoleSchema, setActiveSchema } from "./schema";

export const pseudonymisePersonAction = action(z.object({ id: z.uuid() }), pseudonymisePerson);

export const changeRoleAction = action(changeRoleSchema, changeRole);

export const setActiveAction = action(setActiveSchema, setActive);
