"use server";

import { action } from "@/lib/action";
import { markLawChangesSeen } from "./commands";
import { lawChangesSeenSchema } from "./schema";

export const markLawChangesSeenAction = action(lawChangesSeenSchema, markLawChangesSeen);
