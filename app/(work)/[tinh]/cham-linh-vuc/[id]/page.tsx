import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DomainDue } from "@/components/scoring/domain-due";
import { DomainEnd } from "@/components/scoring/domain-end";
import { DomainGrid } from "@/components/scoring/domain-grid";
import { DomainWithdraw } from "@/components/scoring/domain-withdraw";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Progress } from "@/components/ui/progress";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { wordsOf } from "@/lib/problems/catalogue";
import { dateWords, dayOf, dueWords } from "@/lib/provinces/dates";
import { keptBy, withdrawnBy } from "@/lib/scoring/domain/assign";
import { gridView, isId } from "@/lib/scoring/domain/grid-view";
import { type Assignment, gridOfRows, gridPage } from "@/lib/scoring/domain/queries";
import { obstaclesToScore, obstaclesToWithdraw, progressOf } from "@/lib/scoring/domain/rules";
import { placeWords } from "@/lib/scoring/domain/words";
import { WorkShell } from "../../work-shell";
import { handInDomain, moveDomainDue, readDomainWorkbook, saveDomainGrid, withdrawDomain } from "../actions";

export const metadata: Metadata = { title: "Chấm theo lĩnh vực" };

export default async function GridPage({ params }: PageProps<"/[tinh]/cham-linh-vuc/[id]">) {
  const { tinh, id } = await params;
  if (!isId(id)) notFound();
  const { actor, it, post } = await loadByRead<Assignment>(tinh, "domain.read", gridPage(id));
  const here = `/${tinh}/cham-linh-vuc`,
    stopped = obstaclesToScore(it)[0],
    mine = may("domain.score", actor, it),
    edits = mine && !stopped,
    seen = mine || it.state === "handed_in",
    progress = progressOf(gridOfRows(it));
  return (
    <WorkShell
      actor={actor}
      post={post}
      record={{ kind: "cham-linh-vuc", id: it.id }}
      scope={{ roomLabel: "Chấm điểm", roomName: "Chấm theo lĩnh vực", roomHref: here }}
    >
      <PageHead title={it.name} crumbs={[{ label: "Chấm theo lĩnh vực", href: here }, { label: it.name }]}>
        {`${placeWords(it)} chấm ${it.rows.length} đơn vị của ${it.blocs.join(", ")}, năm ${it.year}. ${it.state === "open" ? `Hạn nộp ${dateWords(it.dueOn)}, ${dueWords(it.dueOn, it.today)}.` : it.handedInAt === null ? "" : `${it.handedInBy ?? "Nơi chấm"} nộp ngày ${it.handedInAt && dateWords(dayOf(it.handedInAt))}.`}`}
      </PageHead>
      <div className="domain">
        {it.state === "withdrawn" && (
          <Note kind="warn" title={`Đã thu hồi phân công ngày ${it.withdrawnAt && dateWords(dayOf(it.withdrawnAt))}`}>
            <p className="lines">{it.withdrawReason}</p>
          </Note>
        )}
        {it.state === "open" && may("domain.keep", actor, keptBy(it)) && (
          <DomainDue it={{ id: it.id, dueOn: it.dueOn }} action={moveDomainDue.bind(null, tinh)} />
        )}
        {may("domain.withdraw", actor, withdrawnBy(it)) && obstaclesToWithdraw(it).length === 0 && it.state !== "withdrawn" && (
          <DomainWithdraw it={{ id: it.id, state: it.state, filled: progress.filled }} action={withdrawDomain.bind(null, tinh)} />
        )}
        {stopped && it.state === "open" && <Note kind="info">{wordsOf(stopped.code)}</Note>}
        {!seen && <Note kind="info">Điểm của phiếu chỉ nơi chấm xem được cho đến khi nộp.</Note>}
        {seen && it.rows.length > 0 && (
          <>
            <Progress value={progress.filled} of={progress.of} words={`Đã có ${progress.filled}/${progress.of} ô.`} />
            {edits && it.upload && (
              <Note kind="warn">
                Tệp {it.upload.fileName} đã đọc, chưa ghi vào lưới. <a href={`${here}/${it.id}/tep-excel`}>Xem trước và ghi</a>
              </Note>
            )}
            <DomainGrid view={gridView(it)} {...(edits ? { save: saveDomainGrid.bind(null, tinh) } : {})} />
          </>
        )}
        {edits && (
          <DomainEnd
            it={{
              id: it.id,
              version: it.version,
              published: it.unitId === null,
              left: progress.of - progress.filled,
              template: `${here}/${it.id}/mau-excel`,
            }}
            read={readDomainWorkbook.bind(null, tinh)}
            handIn={handInDomain.bind(null, tinh)}
          />
        )}
      </div>
    </WorkShell>
  );
}
