import type { Metadata } from "next";
import { Check } from "@/components/check/check";
import { CheckPromise } from "@/components/check/check-promise";
import { AnotherDay } from "@/components/ui/another-day";
import { AsOfNotice } from "@/components/ui/as-of-notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { asOf } from "@/lib/assessments/as-of";
import { todayInBrussels } from "@/lib/clock";

export const metadata: Metadata = {
  title: "Check one model",
  description: "Where a general-purpose AI model stands under the EU AI Act. Nothing is stored.",
};
export const dynamic = "force-dynamic";

export default async function CheckPage({ searchParams }: PageProps<"/check">) {
  const day = asOf((await searchParams).asOf, todayInBrussels());
  return (
    <>
      <p>
        <TextLink href="/">Weighbridge</TextLink>
      </p>
      <PageHeader
        title="Check one model"
        lead="Answer what you know and leave the rest: “not known” is an honest answer and never counts as no."
      />
      <CheckPromise />
      <AsOfNotice asOf={day} />
      <AnotherDay asOf={day} />
      <Check today={day.on} />
    </>
  );
}
