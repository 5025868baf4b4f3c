import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { PeriodTable } from "@/components/reports/period-table";
import { LetReportLate, ReturnReport, SetReportDay } from "@/components/reports/report-acts";
import { ButtonLink } from "@/components/ui/button";
import { CopyBox } from "@/components/ui/copy-box";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { dateWords, dueWords } from "@/lib/provinces/dates";
import { periodStanding } from "@/lib/reports/overview";
import { reportsPage, type ReportsPage } from "@/lib/reports/queries";
import { reminderOf } from "@/lib/reports/report-rules";
import { PERIOD_WORDS } from "@/lib/reports/words";
import { addYearDate, letBeLate } from "../../../../lich/actions";
import { WorkShell } from "../../../../work-shell";
import { giveBack } from "./actions";

export const metadata: Metadata = { title: "Báo cáo sơ kết, tổng kết" };

export default async function ReportsOfYearPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/bao-cao">) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await loadByRead<ReportsPage>(tinh, "report.read", reportsPage(khoi, nam));
  const year = `/${tinh}/khoi/${it.bloc.slug}/${it.year}`,
    here = `${year}/bao-cao`,
    open = it.stage !== "closed",
    keepsDates = open && may("year_date.keep", actor, it),
    grants = open && may("late.grant", actor, it);
  const returns = (unitId: string) => open && may("report.return", actor, { ...it, unitId }),
    behalf = open && may("report.enter_on_behalf", actor, it);
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, year)}>
      <PageHead title={`Báo cáo sơ kết, tổng kết năm ${it.year}`} crumbs={[{ label: it.bloc.shortName, href: year }, { label: "Báo cáo" }]}>
        Mỗi đơn vị báo cáo sáu tháng và cả năm; báo cáo của khối gom kết quả, khó khăn, đề xuất của mọi đơn vị.
      </PageHead>
      <div className="stack">
        {it.periods.map((one) => {
          const standing = periodStanding(one, it),
            { period, deadline } = one,
            words = PERIOD_WORDS[period],
            at = `${here}/${words.slug}`,
            what = words.name.toLowerCase();
          const reminder = (behalf || grants || keepsDates) && reminderOf(what, standing.late, it.bloc.name);
          return (
            <Panel
              key={period}
              title={words.name}
              flush
              id={words.slug}
              aside={
                <div className="acts">
                  <ButtonLink href={at} small icon="sheet">
                    Báo cáo của khối
                  </ButtonLink>
                  {reminder && <CopyBox text={reminder} small />}
                  {!deadline && keepsDates && (
                    <SetReportDay
                      action={addYearDate.bind(null, tinh)}
                      title={words.name}
                      hidden={{ blocYearId: it.blocYearId, reportPeriod: period }}
                    />
                  )}
                </div>
              }
              foot={
                <span className="num">
                  {it.archive
                    ? "Năm nhập từ hồ sơ giấy."
                    : deadline
                      ? `Hạn gửi ${dateWords(deadline.day)}${one.review.adopted ? "" : `, ${dueWords(deadline.day, it.today)}`}.`
                      : "Chưa đặt hạn gửi."}
                  {standing.late.length > 0 && ` ${standing.late.length} đơn vị chậm.`}
                  {one.review.adopted && " Hội nghị đã thông qua báo cáo của khối."}
                  {standing.left.map(
                    ({ name, leftOn }) => ` ${name} thôi là thành viên sau ngày ${dateWords(leftOn)}, báo cáo đã gửi vẫn giữ.`,
                  )}
                </span>
              }
            >
              <PeriodTable
                name={words.name}
                it={standing}
                at={at}
                today={it.today}
                opens={({ unitId, report }) => (report?.sent ?? 0) > 0 || behalf || may("report.write", actor, { ...it, unitId })}
                acts={
                  open && !it.archive
                    ? ({ unitId, name, slug, standing: { step, late }, report, own }) => (
                        <div className="acts">
                          {own && step !== "sent" && !one.review.adopted && (
                            <ButtonLink href={`${at}/${slug}`} small kind="primary">
                              {step === "returned" ? "Bổ sung" : "Viết báo cáo"}
                            </ButtonLink>
                          )}
                          {step === "sent" && !one.review.adopted && returns(unitId) && (
                            <ReturnReport
                              action={giveBack.bind(null, tinh)}
                              name={name}
                              hidden={{ blocYearId: it.blocYearId, unitId, period, version: String(report!.version) }}
                            />
                          )}
                          {late && grants && deadline && (
                            <LetReportLate
                              action={letBeLate.bind(null, tinh)}
                              name={name}
                              hidden={{ blocYearId: it.blocYearId, unitId, what: deadline.id }}
                            />
                          )}
                        </div>
                      )
                    : undefined
                }
              />
            </Panel>
          );
        })}
      </div>
    </WorkShell>
  );
}
