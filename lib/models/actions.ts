"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { archiveModel, createModel, editModel, restoreModel } from "./commands";
import { modelSchema } from "./schema";

const id = z.uuid("This address is not that of a model.");

export const createModelAction = action(modelSchema, createModel);

export const editModelAction = action(
  z.object({ id, revision: z.int().positive(), data: modelSchema }),
  editModel,
);

export const archiveModelAction = action(z.object({ id, archived: z.boolean() }), archiveModel);

export const restoreModelAction = action(
  z.object({ id, revision: z.int().positive(), at: z.iso.datetime({ precision: 3 }) }),
  restoreModel,
);
