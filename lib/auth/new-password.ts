import { z } from "zod";
import { PASSWORD_LENGTH } from "./password-length";

/** A password somebody chooses. */
export const newPassword = z
  .string()
  .min(PASSWORD_LENGTH, `Use at least ${PASSWORD_LENGTH} characters.`)
  .max(200, "Use at most 200 characters.");
