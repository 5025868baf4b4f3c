import type { Metadata } from "next";
import { ProvinceReportsTable } from "@/components/reports/province-reports";
import { CopyBox } from "@/components/ui/copy-box";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { loadByRead } from "@/lib/action/load";
import { blocStandings } from "@/lib/reports/overview";
import { provinceReports, type ProvinceReports } from "@/lib/reports/queries";
import { reminderOf } from "@/lib/reports/report-rules";
import { PERIOD_WORDS, PERIODS } from "@/lib/reports/words";
import { WorkShell } from "../../work-shell";

export const metadata: Metadata = { title: "Báo cáo của các khối, cụm" };

export default async function ProvinceReportsPage({ params }: PageProps<"/[tinh]/ban/bao-cao">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<ProvinceReports>(tinh, "report.list", provinceReports);
  const here = `/${tinh}/ban/bao-cao`;
  return (
    <WorkShell actor={actor} post={post} scope={{ roomLabel: "Báo cáo", roomName: "Báo cáo của các khối, cụm", roomHref: here }}>
      <PageHead title="Báo cáo của các khối, cụm" crumbs={[{ label: "Báo cáo" }]}>
        Khối, cụm nào đã có báo cáo, đơn vị nào còn chậm.
      </PageHead>
      <div className="stack">
        {PERIODS.map((period) => {
          const rows = blocStandings(it, period),
            copy = rows
              .flatMap(({ name, standing }) => reminderOf(PERIOD_WORDS[period].name.toLowerCase(), standing.late, name) ?? [])
              .join("\n\n");
          return (
            <Panel
              key={period}
              title={PERIOD_WORDS[period].name}
              flush
              id={PERIOD_WORDS[period].slug}
              aside={copy !== "" && <CopyBox text={copy} small />}
            >
              <ProvinceReportsTable tinh={tinh} period={period} rows={rows} today={it.today} />
            </Panel>
          );
        })}
      </div>
    </WorkShell>
  );
}
