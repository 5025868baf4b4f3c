import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { CourseMatrix } from "@/components/targets/course-matrix";
import { RiskPanel } from "@/components/targets/risk-panel";
import { ButtonLink } from "@/components/ui/button";
import { CopyBox } from "@/components/ui/copy-box";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { quarterAsked, standingsOf } from "@/lib/pledges/progress";
import { coursePage, type CoursePage } from "@/lib/pledges/progress-queries";
import { LIGHT_WORDS, lightRule } from "@/lib/pledges/progress-words";
import { dayWords, missingOf, missingReminder, risksOf } from "@/lib/pledges/progress-view";
import { dueOfQuarter, quarterWords } from "@/lib/pledges/quarters";
import { WorkShell } from "../../../../work-shell";

export const metadata: Metadata = { title: "Tiến độ chỉ tiêu" };

export default async function CoursePageOfBloc({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/chi-tieu">) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await loadByRead<CoursePage>(tinh, "target.read", coursePage(khoi, nam));
  const year = `/${tinh}/khoi/${it.bloc.slug}/${it.year}`,
    at = `${year}/chi-tieu`,
    units = standingsOf(it),
    all = units.flatMap(({ targets }) => targets),
    own = it.units.find((unit) => unit.own);
  const asked = quarterAsked(it),
    live = !it.archive && Boolean(it.pledge?.fixed),
    missing = missingOf(units),
    reminder = missingReminder(missing, it.bloc.name, it.year);
  const count = (light: keyof typeof LIGHT_WORDS) => all.filter((one) => one.light === light).length;
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, year)}>
      <div className="on-targets on-year">
        <PageHead
          title={`Tiến độ chỉ tiêu, năm ${it.year}`}
          crumbs={[{ label: it.bloc.shortName, href: year }, { label: "Tiến độ chỉ tiêu" }]}
          acts={
            <>
              {own && live && (
                <ButtonLink href={`${at}/${own.slug}`} kind="primary" icon="pen">
                  Báo cáo của {own.name}
                </ButtonLink>
              )}
              <ButtonLink href={`${year}/giao-uoc`} icon="file">
                Xem giao ước
              </ButtonLink>
            </>
          }
        >
          {`Đơn vị báo cáo kết quả chỉ tiêu giao ước theo quý; cả khối thấy việc nào đúng tiến độ, việc nào chậm.${live && asked ? ` Đang nhận số liệu ${quarterWords(asked.number)}, ${dayWords(dueOfQuarter(asked, it.rule.dueDays), it.today)}.` : ""}`}
        </PageHead>
        {!live && (
          <Note kind="info" title={it.archive ? "Năm nhập từ hồ sơ giấy" : "Chưa báo cáo theo quý được"}>
            {it.archive
              ? "Hồ sơ giấy chỉ có mức cam kết, không có số liệu theo quý."
              : "Đơn vị báo cáo theo quý từ khi đơn vị đầu tiên ký giao ước."}
          </Note>
        )}
        {live && (
          <dl className="panel facts">
            <div>
              <dt>{LIGHT_WORDS.on_track}</dt>
              <dd>
                {count("on_track")}
                <small>trong {all.length} chỉ tiêu</small>
              </dd>
            </div>
            <div>
              <dt>{LIGHT_WORDS.slow}</dt>
              <dd>{count("slow")}</dd>
            </div>
            <div className={count("at_risk") > 0 ? "late" : undefined}>
              <dt>{LIGHT_WORDS.at_risk}</dt>
              <dd>{count("at_risk")}</dd>
            </div>
            <div>
              <dt>Đơn vị thiếu số liệu</dt>
              <dd>
                {missing.length}
                <small>trong {units.length} đơn vị</small>
              </dd>
            </div>
          </dl>
        )}
        {live && <RiskPanel risks={risksOf(units)} at={at} />}
        <Panel
          title={`Từng đơn vị (${units.length})`}
          flush
          foot={live && <span>{lightRule(it.rule)}</span>}
          aside={reminder && (may("meeting.keep", actor, it) || may("bloc_year.send_back", actor, it)) && <CopyBox text={reminder} small />}
        >
          <CourseMatrix units={units} at={at} />
        </Panel>
      </div>
    </WorkShell>
  );
}
