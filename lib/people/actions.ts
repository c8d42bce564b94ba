"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { pseudonymisePerson } from "./save-pseudonym";

export const pseudonymisePersonAction = action(z.object({ id: z.uuid() }), pseudonymisePerson);
