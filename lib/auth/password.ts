import { hash, verify } from "@node-rs/argon2";

/** An argon2id hash of a password, with the library's recommended cost. */
export const hashPassword = (password: string): Promise<string> => hash(password);

// Verified against when no such account exists, so that both cases take as long.
let decoy: Promise<string> | undefined;

/** Whether the password fits the stored hash; takes as long where there is none, or it was emptied. */
export async function passwordFits(stored: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword("no such account");
  const fits = await verify(stored || (await decoy), password);
  return Boolean(stored) && fits;
}
