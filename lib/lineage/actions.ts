"use server";

import { action } from "@/lib/action";
import { permitted } from "@/lib/auth/permitted";
import { addEdge, removeEdge, restoreEdge } from "./commands";
import { searchBases } from "./queries";
import { addEdgeSchema, edgeSchema, searchBasesSchema } from "./schema";

export const addEdgeAction = action(addEdgeSchema, addEdge);
export const removeEdgeAction = action(edgeSchema, removeEdge);
export const restoreEdgeAction = action(edgeSchema, restoreEdge);

/** A read, but asked for while somebody types. */
export const searchBasesAction = action(searchBasesSchema, permitted("read", searchBases));
