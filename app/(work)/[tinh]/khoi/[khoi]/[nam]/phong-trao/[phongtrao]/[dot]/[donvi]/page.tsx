import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { Photos } from "@/components/evidence/photos";
import { ReportActs } from "@/components/movements/decisions";
import { StandingChip } from "@/components/movements/movement-list";
import { ReportForm, ReportRead } from "@/components/movements/report-form";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { dueOf, obstaclesToDraft, obstaclesToHandIn, standingOf } from "@/lib/movements/report-rules";
import { reportPage, type ReportPage } from "@/lib/movements/review-queries";
import { wordsOf } from "@/lib/problems/catalogue";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import { WorkShell } from "../../../../../../../work-shell";
import { accept, extend, giveBack, pictureAdd, pictureRemove, pictureSeal, report as send } from "../../../actions";

export const metadata: Metadata = { title: "Báo cáo phong trào" };

export default async function ReportOfUnitPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/phong-trao/[phongtrao]/[dot]/[donvi]">) {
  const { tinh, khoi, nam, phongtrao, dot, donvi } = await params;
  const { actor, it, post } = await loadByRead<ReportPage>(tinh, "movement.read", reportPage(khoi, nam, phongtrao, dot, donvi));
  const { movement, review, unit, today } = it,
    { report } = unit,
    year = `/${tinh}/khoi/${it.bloc.slug}/${it.year}`,
    list = `${year}/phong-trao`,
    at = `${list}/${movement.id}`;
  const facts = {
    archive: it.archive,
    closedYear: it.stage === "closed" && !it.archive,
    joined: unit.joined,
    state: report?.state ?? null,
    due: dueOf(review.reportBy, report),
    today,
  };
  const owns = may("movement.report", actor, it),
    writes = owns && obstaclesToDraft(facts).length === 0,
    stops = obstaclesToHandIn(facts)[0];
  const standing = standingOf({ joined: unit.joined, joinBy: movement.joinBy, reportBy: review.reportBy, report, today }),
    hidden = { reviewId: review.id, blocYearId: it.blocYearId, unitId: unit.unitId };
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, year)}>
      <PageHead
        title={`Báo cáo của ${unit.name}`}
        crumbs={[
          { label: it.bloc.shortName, href: year },
          { label: movement.name, href: at },
          { label: review.title, href: `${at}/${review.id}` },
          { label: unit.name },
        ]}
        acts={
          <>
            <ButtonLink href={`${at}/${review.id}`} icon="left">
              Kết quả toàn khối
            </ButtonLink>
            {may("movement.accept", actor, it) && !facts.closedYear && (
              <ReportActs
                row={unit}
                hidden={{ reviewId: review.id, blocYearId: it.blocYearId }}
                acts={{ accept: accept.bind(null, tinh), giveBack: giveBack.bind(null, tinh), extend: extend.bind(null, tinh) }}
              />
            )}
          </>
        }
      >
        <p className="acts num">
          <StandingChip {...standing} today={today} />
          {!facts.archive && <span>Hạn gửi {dateWords(facts.due)}.</span>}
          {report?.handedInAt && (
            <span className="meta">
              Gửi lúc {momentWords(report.handedInAt)}
              {report.handedInBy ? `, ${report.handedInBy}` : ""}.
            </span>
          )}
          {report?.acceptedAt && (
            <span className="meta">
              Nhận lúc {momentWords(report.acceptedAt)}
              {report.acceptedBy ? `, ${report.acceptedBy}` : ""}.
            </span>
          )}
        </p>
      </PageHead>
      <div className="stack">
        {report?.state === "returned" && (
          <Note kind="warn" title={`Trả lại để bổ sung, gửi lại trước hết ngày ${dateWords(facts.due)}`}>
            {report.returnReason}
          </Note>
        )}
        {owns && !unit.joined && (
          <Note kind="warn" title="Đơn vị chưa đăng ký tham gia">
            <p>
              Đăng ký tham gia trước, rồi báo cáo.{" "}
              <ButtonLink small href={`${at}#tham-gia`}>
                Đến chỗ đăng ký
              </ButtonLink>
            </p>
          </Note>
        )}
        {writes && it.draft && (
          <p className="meta num">
            Bản nháp lưu lúc {momentWords(it.draft.at)}
            {it.draft.by ? `, ${it.draft.by}` : ""}. Khối chưa thấy bản nháp.
          </p>
        )}
        {writes ? (
          <ReportForm it={it} action={send.bind(null, tinh)} notYet={stops && wordsOf(stops.code, stops.facts)} />
        ) : (
          <ReportRead it={it} />
        )}
        {!writes && (!report || report.state === "drafting") && (
          <Note kind="info" title="Đơn vị chưa gửi báo cáo">
            Nội dung hiện ở đây sau khi đơn vị gửi.
          </Note>
        )}
        {(writes || it.pictures.length > 0) && (
          <Panel title="Ảnh" id="anh">
            <Photos
              tinh={tinh}
              photos={it.pictures}
              hidden={hidden}
              from="báo cáo"
              acts={
                owns
                  ? {
                      ...(writes && { add: pictureAdd.bind(null, tinh), remove: pictureRemove.bind(null, tinh) }),
                      seal: pictureSeal.bind(null, tinh),
                    }
                  : {}
              }
            />
          </Panel>
        )}
      </div>
    </WorkShell>
  );
}
