"use server";

import { action } from "@/lib/action";
import { stateTurnover, withdrawTurnover } from "./commands";
import { turnoverSchema, withdrawTurnoverSchema } from "./schema";

export const stateTurnoverAction = action(turnoverSchema, stateTurnover);

export const withdrawTurnoverAction = action(withdrawTurnoverSchema, withdrawTurnover);
