import { done, type Result, refused } from "@/lib/errors";
import { findOrganisation, findProvider } from "./find-provider";

/** Where somebody with this e-mail address signs in with their organisation: a path of ours that leads there. */
export async function findSignIn({ email }: { email: string }): Promise<Result<{ path: string }>> {
  const organisationId = await findOrganisation(email);
  if (organisationId !== undefined && (await findProvider(organisationId)) !== undefined)
    return done({ path: `/api/sso/${organisationId}` });
  const message =
    "No organisation here has a sign-in of its own for addresses like this. Use your password or a passkey.";
  return refused({ code: "invalid", message, fields: { email: message } });
}
