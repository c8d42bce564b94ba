"use server";

import { action, publicAction } from "@/lib/action";
import { setUpInstallation } from "./commands";
import { removeOrganisation } from "./save-removal";
import { removalSchema, setupSchema } from "./schema";

export const setUpInstallationAction = publicAction(setupSchema, setUpInstallation);

export const removeOrganisationAction = action(removalSchema, removeOrganisation);
