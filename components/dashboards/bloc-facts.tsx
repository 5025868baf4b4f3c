import { overdueByDuty, type ProgressRow } from "@/lib/desk/dashboards/bloc-progress";
import type { BlocYear } from "@/lib/year/bloc-year";

/** How many have signed, sent, are settled, and what is overdue: the red cells of the table below, counted. */
export function BlocFactsLine({ year, rows }: { year: BlocYear; rows: readonly ProgressRow[] }) {
  const {
      facts: { sheets, pledge },
    } = year,
    overdue = overdueByDuty(rows),
    late = overdue.reduce((total, { count }) => total + count, 0);
  return (
    <dl className="panel facts">
      <div>
        <dt>Đã ký giao ước</dt>
        <dd>{pledge && pledge.state !== "draft" ? `${pledge.signed}/${pledge.parties}` : "–"}</dd>
      </div>
      <div>
        <dt>Đã gửi tự chấm</dt>
        <dd>
          {sheets.all > 0 ? `${sheets.sent}/${sheets.all}` : "–"}
          {sheets.notSubmitted > 0 && <small>{sheets.notSubmitted} đơn vị không nộp</small>}
        </dd>
      </div>
      <div>
        <dt>Đã chốt điểm</dt>
        <dd>{sheets.all > 0 ? `${sheets.settled}/${sheets.all}` : "–"}</dd>
      </div>
      <div className={late > 0 ? "late" : undefined}>
        <dt>Việc quá hạn của các đơn vị</dt>
        <dd>
          {late}
          <small>
            {late > 0
              ? overdue.map(({ head, count }) => `${head.toLocaleLowerCase("vi")} ${count}`).join(", ")
              : "không đơn vị nào quá hạn"}
          </small>
        </dd>
      </div>
    </dl>
  );
}
