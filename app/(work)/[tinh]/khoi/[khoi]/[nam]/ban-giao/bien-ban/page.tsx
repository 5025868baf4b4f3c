import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HandoverPaper } from "@/components/handover/handover-paper";
import { loadByRead } from "@/lib/action/load";
import { handoverPage, type HandoverYear } from "@/lib/year/handover/queries";
import { letterheadOf } from "../../../../../../letterhead";

export const metadata: Metadata = { title: "Biên bản bàn giao" };

export default async function HandoverMinutesPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/ban-giao/bien-ban">) {
  const { tinh, khoi, nam } = await params;
  const { actor, it } = await loadByRead<HandoverYear>(tinh, "handover.read", handoverPage(khoi, nam));
  if (!it.handover) notFound();
  return <HandoverPaper it={it} head={letterheadOf(actor)} back={`/${tinh}/khoi/${it.bloc.slug}/${it.year}/ban-giao`} />;
}
