import type { Metadata } from "next";
import { ChangePasswordForm } from "@/components/passwords/change-password-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireScope } from "@/lib/auth/scope";

export const metadata: Metadata = { title: "Password" };

export default async function PasswordPage() {
  await requireScope();
  return (
    <>
      <PageHeader title="Password" lead="Change the password you sign in with." />
      <ChangePasswordForm />
    </>
  );
}
