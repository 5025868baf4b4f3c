import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PaperView } from "@/components/documents/paper-view";
import { ButtonLink } from "@/components/ui/button";
import { loadByRead } from "@/lib/action/load";
import { reportPage, type ReportPage } from "@/lib/reports/queries";
import { sentPaper } from "@/lib/reports/sent-paper";
import { periodOf, PERIOD_WORDS } from "@/lib/reports/words";
import { letterheadOf } from "../../../../../../../../letterhead";

export const metadata: Metadata = { title: "Bản in báo cáo của đơn vị" };

export default async function UnitReportPrintPage({
  params,
  searchParams,
}: PageProps<"/[tinh]/khoi/[khoi]/[nam]/bao-cao/[ky]/[donvi]/in">) {
  const { tinh, khoi, nam, ky, donvi } = await params,
    { ban } = await searchParams,
    period = periodOf(ky) ?? notFound();
  const { actor, it } = await loadByRead<ReportPage>(tinh, "report.read", reportPage(khoi, nam, period, donvi));
  const back = `/${tinh}/khoi/${it.bloc.slug}/${it.year}/bao-cao/${ky}/${donvi}`,
    paper = sentPaper(it, typeof ban === "string" ? ban : null) ?? notFound();
  return (
    <PaperView
      paper={paper}
      title={`${PERIOD_WORDS[period].name} của ${it.unitName}`}
      head={letterheadOf(actor)}
      acts={
        <>
          <ButtonLink href={back} icon="left">
            Về báo cáo
          </ButtonLink>
          <a className="btn" href={`${back}/bao-cao.docx`} download>
            Tải bản Word
          </a>
        </>
      }
      foot="Lập từ báo cáo đơn vị đã gửi."
    />
  );
}
