"use server";

import { action } from "@/lib/action";
import { discardImport, startImport, uploadImport } from "./commands";
import { batchSchema, uploadSchema } from "./schema";

export const uploadImportAction = action(uploadSchema, uploadImport);

export const startImportAction = action(batchSchema, startImport);

export const discardImportAction = action(batchSchema, discardImport);
