import type { BoardSeen } from "@/lib/desk/dashboards/board-queries";

/** The four figures at the top of the province's page. */
export function BoardFactsLine({ it }: { it: BoardSeen }) {
  const sum = (pick: (year: BoardSeen["years"][number]) => number) => it.years.reduce((total, year) => total + pick(year), 0);
  const sheets = sum(({ facts }) => facts.sheets.all),
    sent = sheets - sum(({ facts }) => facts.sheets.missing + facts.sheets.extended),
    late = sum(({ lateSheets }) => lateSheets);
  const waiting = it.proposals.reduce((total, { count }) => total + count, 0),
    overdue = it.proposals.reduce((total, one) => total + one.late, 0);
  return (
    <dl className="panel facts">
      <div>
        <dt>Đơn vị đã gửi tự chấm</dt>
        <dd>
          {sent}/{sheets}
        </dd>
      </div>
      <div>
        <dt>Đơn vị đã chốt điểm</dt>
        <dd>
          {sum(({ facts }) => facts.sheets.settled)}/{sheets}
        </dd>
      </div>
      <div>
        <dt>Hồ sơ đang xét</dt>
        <dd>{waiting}</dd>
      </div>
      <div className={late + overdue > 0 ? "late" : undefined}>
        <dt>Quá hạn</dt>
        <dd>
          {late + overdue}
          <small>
            {late} bảng tự chấm, {overdue} hồ sơ
          </small>
        </dd>
      </div>
    </dl>
  );
}
