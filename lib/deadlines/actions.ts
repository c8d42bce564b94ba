"use server";

import { action } from "@/lib/action";
import { markDeadlineDone, undoDeadline } from "./commands";
import { markDoneSchema, undoSchema } from "./schema";

export const markDeadlineDoneAction = action(markDoneSchema, markDeadlineDone);

export const undoDeadlineAction = action(undoSchema, undoDeadline);
