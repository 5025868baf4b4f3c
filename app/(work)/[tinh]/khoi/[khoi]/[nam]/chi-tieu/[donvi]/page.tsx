import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { QuarterPick } from "@/components/targets/quarter-pick";
import { TargetCourse } from "@/components/targets/target-course";
import { UnitBurnDown } from "@/components/targets/unit-burn-down";
import { QuarterForm } from "@/components/targets/quarter-form";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { standingsOf } from "@/lib/pledges/progress";
import { type CoursePage, unitCoursePage } from "@/lib/pledges/progress-queries";
import { lightRule } from "@/lib/pledges/progress-words";
import { quarterShown } from "@/lib/pledges/quarter-shown";
import { quarterTitle } from "@/lib/pledges/quarters";
import { ON_BEHALF } from "@/lib/pledges/words";
import { wordsOf } from "@/lib/problems/catalogue";
import { dateWords } from "@/lib/provinces/dates";
import { firstOf } from "@/lib/provinces/search";
import { WorkShell } from "../../../../../work-shell";
import { plan, report } from "../actions";

export const metadata: Metadata = { title: "Chỉ tiêu của đơn vị" };

export default async function CoursePageOfUnit({ params, searchParams }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/chi-tieu/[donvi]">) {
  const { tinh, khoi, nam, donvi } = await params;
  const { actor, it, post } = await loadByRead<CoursePage>(tinh, "target.read", unitCoursePage(khoi, nam, donvi));
  const [own] = standingsOf(it),
    { unit, targets } = own!,
    year = `/${tinh}/khoi/${it.bloc.slug}/${it.year}`,
    at = `${year}/chi-tieu`,
    hidden = { blocYearId: it.blocYearId, unitId: unit.unitId };
  const writes = may("target.report", actor, it) && targets.length > 0,
    chosen = firstOf((await searchParams).quy),
    shown = quarterShown(it, chosen),
    [stop] = shown.obstacles;
  const form = writes && (
    <Panel
      title={`Báo cáo ${quarterTitle(shown.quarter.number).replace("Quý", "quý")}`}
      id="bao-cao"
      aside={<QuarterPick quarters={shown.quarters} chosen={shown.quarter.number} at={`${at}/${unit.slug}`} />}
    >
      <p className="meta num">{`Từ ${dateWords(shown.quarter.from)} đến ${dateWords(shown.quarter.until)}, nhận số liệu đến hết ngày ${dateWords(shown.due)}.`}</p>
      {!unit.own && !stop && (
        <Note kind="info" title={ON_BEHALF}>
          Số liệu nhập ở đây mang nhãn này và ghi vào nhật ký; đơn vị vẫn sửa được.
        </Note>
      )}
      {stop ? (
        <Note kind="info" title="Không nhận số liệu quý này">
          {wordsOf(stop.code, stop.facts)}
        </Note>
      ) : (
        <QuarterForm standings={targets} quarter={shown.quarter} hidden={hidden} action={report.bind(null, tinh)} />
      )}
    </Panel>
  );
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, year)}>
      <div className="on-targets">
        <PageHead
          title={`Chỉ tiêu của ${unit.fullName}`}
          crumbs={[{ label: it.bloc.shortName, href: year }, { label: "Tiến độ chỉ tiêu", href: at }, { label: unit.name }]}
          acts={
            <>
              <ButtonLink href={at} icon="left">
                Toàn khối
              </ButtonLink>
              <ButtonLink href={`${year}/giao-uoc`} icon="file">
                Xem giao ước
              </ButtonLink>
            </>
          }
        >
          {`Mức cam kết trong giao ước năm ${it.year}, kế hoạch từng quý và kết quả đã báo cáo.`}
        </PageHead>
        {unit.leftOn && (
          <Note kind="info" title={`Đơn vị đã rời khối ngày ${dateWords(unit.leftOn)}`}>
            Số liệu đã báo cáo vẫn giữ nguyên.
          </Note>
        )}
        {targets.length === 0 && (
          <Note kind="info" title="Đơn vị không có chỉ tiêu riêng">
            Giao ước năm này không ghi chỉ tiêu nào của đơn vị.
          </Note>
        )}
        {(unit.own || chosen) && form}
        <UnitBurnDown targets={targets} />
        {targets.map((standing) => (
          <TargetCourse
            key={standing.target.id}
            standing={standing}
            hidden={hidden}
            plan={writes && !it.archive && it.stage !== "closed" && it.pledge?.fixed ? plan.bind(null, tinh) : undefined}
          />
        ))}
        {!unit.own && !chosen && form}
        {targets.length > 0 && <p className="meta">{lightRule(it.rule)}</p>}
      </div>
    </WorkShell>
  );
}
