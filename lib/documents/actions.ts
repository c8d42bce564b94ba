"use server";

import { action } from "@/lib/action";
import { saveDocumentation } from "./commands";
import { documentationSchema } from "./schema";

export const saveDocumentationAction = action(documentationSchema, saveDocumentation);
