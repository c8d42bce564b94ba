"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { verifyChain } from "./commands";

export const verifyChainAction = action(z.object({}), verifyChain);
