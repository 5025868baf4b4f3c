import { Waterfall } from "@/components/charts/waterfall";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { exact, formatPoints } from "@/lib/criteria/points";
import type { Version } from "@/lib/criteria/table";
import { courseTotals, type ItemCourse, lostOf, stepsOf } from "@/lib/scoring/explain";
import type { Explained } from "@/lib/scoring/explain-queries";
import { LAYER_WORDS, NO_RANK } from "@/lib/scoring/words";
import { ChangesTable, CourseTable, signed } from "./course-tables";

type CourseProps = { tinh: string; it: Explained; version: Version; courses: ItemCourse[]; told: boolean };

/** The result of one unit explained: four figures, the drawing, every change, every item. */
export function Course({ tinh, it, version, courses, told }: CourseProps) {
  const { self, now } = courseTotals(version, it.entries, it.total), off = now.minus(self);
  const steps = stepsOf(courses, self, now, LAYER_WORDS).map((step) => ({ ...step, label: step.kind === "total" && step.label === "Chính thức" && !it.total ? "Thẩm định" : step.label, delta: step.delta.toNumber(), after: step.after.toNumber(), words: step.kind === "total" ? formatPoints(step.after) : signed(step.delta) }));
  const changes = courses.flatMap((course) => course.changes).toSorted((a, b) => (a.by.at < b.by.at ? -1 : 1));
  const lost = lostOf(courses);
  return (
    <>
      <dl className="three">
        <div><dt>Tự chấm</dt><dd>{formatPoints(self)}</dd></div>
        {told && <div><dt>{it.total ? "Chính thức" : "Thẩm định"}</dt><dd>{formatPoints(now)}</dd></div>}
        {told && <div><dt>Chênh lệch</dt><dd className={off.isNegative() ? "loss" : undefined}>{off.isZero() ? "0,00" : signed(off)}</dd></div>}
        {it.total && <div><dt>Xếp hạng</dt><dd>{it.total.rank ? `${it.total.rank}/${it.others.length}` : it.others.length > 0 ? NO_RANK : "Chưa có"} <small className="num">{ahead(it)}</small></dd></div>}
      </dl>
      {it.total?.provisional && <Note kind="warn" title="Điểm tạm tính">Còn tiêu chí chờ nơi khác công bố; tổng chưa gồm tiêu chí đó.</Note>}
      {!told && <Note>Khối chưa thông báo kết quả thẩm định. Dưới đây là điểm đơn vị tự chấm.</Note>}
      {told && changes.length > 0 && (
        <Panel flush>
          <div className="panel__head"><h2 id="duong-diem">Từ điểm tự chấm đến điểm {it.total ? "chính thức" : "thẩm định"}, năm {it.year}</h2><a href="#buoc" className="meta">Xem dạng bảng</a></div>
          <div className="wf"><Waterfall steps={steps} labelledBy="duong-diem" /></div>
        </Panel>
      )}
      {told && <ChangesTable tinh={tinh} changes={changes} proofs={it.proofs} />}
      <CourseTable courses={courses} />
      {told && lost.gt(0) && <p className="meta num">Cộng cột Chưa đạt: {formatPoints(lost)} điểm.</p>}
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
