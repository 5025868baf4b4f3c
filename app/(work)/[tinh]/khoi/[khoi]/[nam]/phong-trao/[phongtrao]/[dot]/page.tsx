import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { Photos } from "@/components/evidence/photos";
import { LateDecisions, ReportActs } from "@/components/movements/decisions";
import { ResultsTable } from "@/components/movements/results-table";
import { ReviewWords, UnitTexts } from "@/components/movements/review-words";
import { CopyBox } from "@/components/ui/copy-box";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { reminderOf, standingOf } from "@/lib/movements/report-rules";
import { reviewPage, type ReviewPage } from "@/lib/movements/review-queries";
import { REVIEW_WORDS } from "@/lib/movements/words";
import { dateWords, dueWords } from "@/lib/provinces/dates";
import { WorkShell } from "../../../../../../work-shell";
import { accept, extend, giveBack, reviewWords } from "../../actions";

export const metadata: Metadata = { title: "Kết quả phong trào" };

export default async function ReviewOfMovementPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/phong-trao/[phongtrao]/[dot]">) {
  const { tinh, khoi, nam, phongtrao, dot } = await params;
  const { actor, it, post } = await loadByRead<ReviewPage>(tinh, "movement.read", reviewPage(khoi, nam, phongtrao, dot));
  const { movement, review, today } = it,
    year = `/${tinh}/khoi/${it.bloc.slug}/${it.year}`,
    list = `${year}/phong-trao`,
    at = `${list}/${movement.id}`,
    here = `${at}/${review.id}`;
  const open = it.stage !== "closed" || it.archive,
    scope = movement.scope,
    inYear = scope === "province" ? null : it.blocYearId;
  const rows = it.units.map((unit) => ({
    ...unit,
    standing: standingOf({
      joined: unit.joined,
      joinBy: movement.joinBy,
      reportBy: review.reportBy,
      report: unit.report,
      today: it.archive ? it.startsOn : today,
    }),
  }));
  const decides = (unitId: string) => open && may("movement.accept", actor, { ...it, unitId }),
    some = rows.some(({ unitId }) => decides(unitId));
  const late =
    review.closedAt || it.archive
      ? []
      : rows.filter(({ standing }) => standing.late).map(({ name, standing }) => ({ name, due: standing.due, step: standing.step }));
  const sent = rows.flatMap(({ name, report }) =>
    report && report.state !== "drafting" && report.state !== "returned" ? [{ name, ...report }] : [],
  );
  const words = (field: "results" | "difficulties" | "proposals") => sent.map((unit) => ({ name: unit.name, text: unit[field] }));
  const reminder = some && reminderOf(movement.name, review.title, late, it.bloc.name);
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, year)}>
      <PageHead
        title={`${review.title}: ${movement.name}`}
        crumbs={[
          { label: it.bloc.shortName, href: year },
          { label: "Phong trào thi đua", href: list },
          { label: movement.name, href: at },
          { label: REVIEW_WORDS[review.kind] },
        ]}
      >
        {`Hạn báo cáo ${dateWords(review.reportBy)}${review.closedAt || it.archive ? ", đợt đã kết thúc" : `, ${dueWords(review.reportBy, today)}`}. Đã gửi ${sent.length}/${rows.length} đơn vị${late.length > 0 ? `, trễ ${late.length}` : ""}.`}
      </PageHead>
      <div className="stack">
        <Panel className="mv-results" title="Kết quả bằng số" flush aside={reminder && <CopyBox text={reminder} small />}>
          <ResultsTable
            name="Kết quả của từng đơn vị"
            indicators={movement.indicators}
            rows={rows}
            at={here}
            today={today}
            acts={
              some
                ? (row) =>
                    decides(row.unitId) && (
                      <ReportActs
                        row={row}
                        hidden={{ reviewId: review.id, blocYearId: it.blocYearId }}
                        acts={{ accept: accept.bind(null, tinh), giveBack: giveBack.bind(null, tinh), extend: extend.bind(null, tinh) }}
                      />
                    )
                : undefined
            }
          />
        </Panel>
        <LateDecisions units={rows} />
        <ReviewWords
          review={review}
          blocYearId={inYear}
          units={{ results: words("results"), difficulties: words("difficulties"), proposals: words("proposals") }}
          write={open && may("movement.keep", actor, { ...it, scope, unitId: movement.unitId }) ? reviewWords.bind(null, tinh) : undefined}
        />
        <UnitTexts units={sent} />
        {it.pictures.length > 0 && (
          <Panel title="Ảnh của các đơn vị">
            <Photos tinh={tinh} photos={it.pictures} hidden={{}} from="báo cáo" />
          </Panel>
        )}
      </div>
    </WorkShell>
  );
}
