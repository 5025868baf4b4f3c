import type { ReactNode } from "react";
import { Waterfall } from "@/components/charts/waterfall";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { exact, formatPoints } from "@/lib/criteria/points";
import type { Version } from "@/lib/criteria/table";
import { claimMarks, claimWords } from "@/lib/scoring/claims";
import { claimsNow, courseTotals, type ItemCourse, rawNow } from "@/lib/scoring/explain";
import type { Explained } from "@/lib/scoring/explain-queries";
import { verdictOf } from "@/lib/scoring/gate-watch";
import { rawOf } from "@/lib/scoring/ranking-view";
import { waterfallOf } from "@/lib/scoring/waterfall";
import { LAYER_WORDS, NO_RANK } from "@/lib/scoring/words";
import { ChangesTable, CourseTable, signed } from "./course-tables";
import { ReachTable } from "./reach-table";

type CourseProps = {
  tinh: string;
  it: Explained;
  version: Version;
  courses: ItemCourse[];
  told: boolean;
  /** Where the unit answers: right after the changes, above the long table. */ children?: ReactNode;
};

/** The result of one unit explained: four figures, the drawing, every change, what is within reach, every item. */
export function Course({ tinh, it, version, courses, told, children }: CourseProps) {
  const { self, now, like } = courseTotals(version, it.entries, it.total),
    claims = claimsNow(version, it.entries),
    waits = claims && claimMarks(claims),
    off = now.minus(like),
    end = it.total ? "Chính thức" : "Thẩm định";
  const raw = it.total ? rawOf(version, it.total) : rawNow(version, it.entries),
    gated = it.total ? verdictOf(version, it.total.gates) : null;
  const steps = waterfallOf(version, courses, { self, now, end: told ? end : null }, LAYER_WORDS).map((step) => ({
    ...step,
    delta: step.delta.toNumber(),
    after: step.after.toNumber(),
    words: step.kind === "total" ? formatPoints(step.after) : signed(step.delta),
  }));
  const changes = courses.flatMap((course) => course.changes).toSorted((a, b) => (a.by.at < b.by.at ? -1 : 1));
  return (
    <>
      <dl className="three">
        <div>
          <dt>Tự chấm</dt>
          <dd>
            {formatPoints(self)}{" "}
            {waits ? <small>{waits.mark}</small> : !like.eq(self) && <small>{`sau quy đổi ${formatPoints(like)}`}</small>}
          </dd>
        </div>
        {told && (
          <div>
            <dt>{end}</dt>
            <dd>{formatPoints(now)}</dd>
          </div>
        )}
        {told && (
          <div>
            <dt>Chênh lệch</dt>
            <dd className={off.isNegative() ? "loss" : undefined}>{off.isZero() ? "0,00" : signed(off)}</dd>
          </div>
        )}
        {it.total && (
          <div>
            <dt>Xếp hạng</dt>
            <dd>
              {it.total.rank ? `${it.total.rank}/${it.others.length}` : it.others.length > 0 ? NO_RANK : "Chưa có"}{" "}
              <small className="num">{ahead(it)}</small>
            </dd>
          </div>
        )}
      </dl>
      {raw && <p className="meta num">{`Phần tính điểm: ${raw}.`}</p>}
      {gated && (
        <Note kind="error" title={`Đơn vị ${gated}.`}>
          Điều kiện loại trừ không tính điểm; hệ quả áp dụng cho cả năm.
        </Note>
      )}
      {it.total?.provisional && (
        <Note kind="warn" title="Điểm tạm tính">
          Còn tiêu chí chờ nơi khác công bố; tổng chưa gồm tiêu chí đó.
        </Note>
      )}
      {claims && waits && (
        <Note kind="warn" title={`Điểm ${waits.mark}`}>
          {`${claimWords(claims, version)}${told ? "" : " Dưới đây là điểm đơn vị tự chấm."}`}
        </Note>
      )}
      {!told && !waits && <Note>Khối chưa thông báo kết quả thẩm định. Dưới đây là điểm đơn vị tự chấm.</Note>}
      <Panel flush>
        <div className="panel__head">
          <h2 id="duong-diem">
            Từ điểm tối đa đến điểm {!told ? "tự chấm" : it.total ? "chính thức" : "thẩm định"}, năm {it.year}
          </h2>
          <a href={told ? "#buoc" : "#tieu-chi"} className="meta">
            Xem dạng bảng
          </a>
        </div>
        <div className="wf">
          <Waterfall steps={steps} labelledBy="duong-diem" />
        </div>
      </Panel>
      {told && <ChangesTable tinh={tinh} changes={changes} proofs={it.proofs} />}
      {children}
      <ReachTable tinh={tinh} courses={courses} proofs={it.proofs} />
      <CourseTable courses={courses} />
    </>
  );
}

/** "thiếu 1,27 điểm để lên hạng 3" */
function ahead({ total, others }: Explained): string {
  if (!total?.rank || total.rank === 1) return "";
  const next = others.filter(({ rank }) => rank < total.rank!).at(-1);
  const short = next && exact(next.total).minus(exact(total.total));
  return next && short && short.gt(0) ? `thiếu ${formatPoints(short)} điểm để bằng hạng ${next.rank}` : "";
}
