import { signOut } from "next-auth/react";
import { dropDrafts } from "@/components/model-form/draft-key";

/**
 * Signs out and leads to the sign-in page; nothing that was typed stays in the tab for whoever comes next.
 *
 * @throws where the server does not answer: then nobody is signed out, and what was typed stays
 */
export async function leave(): Promise<void> {
  await signOut({ callbackUrl: "/login" });
  dropDrafts();
}
