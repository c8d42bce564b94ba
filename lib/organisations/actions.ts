"use server";

import { publicAction } from "@/lib/action";
import { setUpInstallation } from "./commands";
import { setupSchema } from "./schema";

export const setUpInstallationAction = publicAction(setupSchema, setUpInstallation);
