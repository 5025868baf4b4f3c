import type { BoardSeen } from "@/lib/desk/dashboards/board-queries";
import { overdueOf } from "@/lib/desk/overdue";

/** The four figures at the top of the province's page; what is overdue is counted as the table below lists it. */
export function BoardFactsLine({ it }: { it: BoardSeen }) {
  const sum = (pick: (sheets: BoardSeen["years"][number]["facts"]["sheets"]) => number) =>
    it.years.reduce((total, { facts }) => total + pick(facts.sheets), 0);
  const sheets = sum(({ all }) => all),
    notSubmitted = sum((one) => one.notSubmitted);
  const inBlocs = overdueOf({ ...it, lateProposals: [] }, "").length,
    waiting = it.proposals.reduce((total, { count }) => total + count, 0),
    proposals = it.proposals.reduce((total, one) => total + one.late, 0);
  return (
    <dl className="panel facts">
      <div>
        <dt>Đơn vị đã gửi tự chấm</dt>
        <dd>
          {sum(({ sent }) => sent)}/{sheets}
          {notSubmitted > 0 && <small>{notSubmitted} đơn vị không nộp</small>}
        </dd>
      </div>
      <div>
        <dt>Đơn vị đã chốt điểm</dt>
        <dd>
          {sum(({ settled }) => settled)}/{sheets}
        </dd>
      </div>
      <div>
        <dt>Hồ sơ đang xét</dt>
        <dd>{waiting}</dd>
      </div>
      <div className={inBlocs + proposals > 0 ? "late" : undefined}>
        <dt>Việc quá hạn</dt>
        <dd>
          {inBlocs + proposals}
          <small>
            {inBlocs} việc của các khối, cụm, {proposals} hồ sơ
          </small>
        </dd>
      </div>
    </dl>
  );
}
