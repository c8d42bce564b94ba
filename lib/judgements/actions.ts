"use server";

import { action } from "@/lib/action";
import { confirmDecision, decideQuestion, withdrawDecision } from "./commands";
import { confirmSchema, decideSchema, withdrawSchema } from "./schema";

export const decideQuestionAction = action(decideSchema, decideQuestion);

export const confirmDecisionAction = action(confirmSchema, confirmDecision);

export const withdrawDecisionAction = action(withdrawSchema, withdrawDecision);
