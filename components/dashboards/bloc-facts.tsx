import type { BlocYear } from "@/lib/year/bloc-year";
import { waitingOf } from "@/lib/year/waiting";

/** How many have signed, sent, are settled, and what is late. */
export function BlocFactsLine({ year }: { year: BlocYear }) {
  const {
      facts: { sheets, pledge },
    } = year,
    rows = waitingOf(year),
    late = rows.filter((row) => row.late).length,
    sent = sheets.all - sheets.missing - sheets.extended;
  return (
    <dl className="panel facts">
      <div>
        <dt>Đã ký giao ước</dt>
        <dd>{pledge && pledge.state !== "draft" ? `${pledge.signed}/${pledge.parties}` : "–"}</dd>
      </div>
      <div>
        <dt>Đã gửi tự chấm</dt>
        <dd>{sheets.all > 0 ? `${sent}/${sheets.all}` : "–"}</dd>
      </div>
      <div>
        <dt>Đã chốt điểm</dt>
        <dd>{sheets.all > 0 ? `${sheets.settled}/${sheets.all}` : "–"}</dd>
      </div>
      <div className={late > 0 ? "late" : undefined}>
        <dt>Việc quá hạn</dt>
        <dd>
          {late}
          <small>{rows.length} việc đang chờ</small>
        </dd>
      </div>
    </dl>
  );
}
