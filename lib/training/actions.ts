"use server";

import { action } from "@/lib/action";
import { confirmThreshold, createRun, editRun, withdrawRun } from "./commands";
import { saveReading, withdrawReading } from "./save-reading";
import { createToken, revokeToken } from "./save-token";
import {
  addReadingSchema,
  confirmSchema,
  createRunSchema,
  createTokenSchema,
  editRunSchema,
  revokeTokenSchema,
  withdrawReadingSchema,
  withdrawRunSchema,
} from "./schema";

export const createRunAction = action(createRunSchema, createRun);
export const editRunAction = action(editRunSchema, editRun);
export const withdrawRunAction = action(withdrawRunSchema, withdrawRun);
export const saveReadingAction = action(addReadingSchema, saveReading);
export const withdrawReadingAction = action(withdrawReadingSchema, withdrawReading);
export const createTokenAction = action(createTokenSchema, createToken);
export const revokeTokenAction = action(revokeTokenSchema, revokeToken);
export const confirmThresholdAction = action(confirmSchema, confirmThreshold);
