import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProvisionPage } from "@/components/law/provision-page";
import { asOf } from "@/lib/assessments/as-of";
import { requireScope } from "@/lib/auth/scope";
import { provisionById } from "@/lib/provisions/catalogue";
import { modelsTouched } from "@/lib/provisions/queries";

type Props = PageProps<"/law/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireScope();
  return { title: provisionById((await params).id)?.title ?? "No such entry" };
}

export default async function Page({ params, searchParams }: Props) {
  const scope = await requireScope();
  const provision = provisionById((await params).id);
  if (provision === undefined) notFound();
  const asked = await searchParams;
  const after = typeof asked.after === "string" ? asked.after : undefined;
  const touched = await modelsTouched(scope, provision, after);
  const day = asOf(asked.asOf, scope.today);
  return <ProvisionPage {...{ provision, touched, after }} asOf={day} today={scope.today} />;
}
