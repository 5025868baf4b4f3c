import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PrintPaper } from "@/components/layout/print-paper";
import { PrintedPledge } from "@/components/pledges/printed-pledge";
import { ButtonLink } from "@/components/ui/button";
import { loadByRead } from "@/lib/action/load";
import { env } from "@/lib/env";
import type { PledgeYear } from "@/lib/pledges/pledge";
import { pledgeByYear } from "@/lib/pledges/queries";
import { letterheadOf } from "../../../../../../letterhead";

export const metadata: Metadata = { title: "Bản in giao ước thi đua" };

export default async function PrintPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/giao-uoc/in">) {
  const { tinh, khoi, nam } = await params;
  const { actor, it } = await loadByRead<PledgeYear>(tinh, "pledge.read", pledgeByYear(khoi, nam));
  const { pledge } = it;
  if (!pledge) notFound();
  return (
    <PrintPaper
      title={pledge.title}
      head={letterheadOf(actor)}
      acts={
        <>
          <ButtonLink href={`/${tinh}/khoi/${khoi}/${nam}/giao-uoc`} icon="left">
            Về giao ước
          </ButtonLink>
          <a className="btn" href={`/${tinh}/khoi/${khoi}/${nam}/giao-uoc/giao-uoc.docx`} download>
            Tải bản Word
          </a>
        </>
      }
    >
      <PrintedPledge it={it} pledge={pledge} address={pledge.code && new URL(`/${tinh}/xac-minh/${pledge.code}`, env().APP_URL).href} />
    </PrintPaper>
  );
}
