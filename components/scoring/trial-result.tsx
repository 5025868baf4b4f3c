import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Panel } from "@/components/ui/panel";
import { formatAmount, formatPoints } from "@/lib/criteria/points";
import type { Moved, Stand, Trial, TrialRow } from "@/lib/scoring/trial/rules";
import { movedWords, rankWords, signed } from "@/lib/scoring/trial/words";

const SHOWN = 3;
const classWords = ({ classification }: Stand) => classification ?? "–";

/** Each unit as it stood and as it would stand, and the items that moved it. */
export function TrialResult({ trial, year }: { trial: Trial; year: string }) {
  return (
    <Panel
      title="Kết quả thử"
      flush
      aside={
        <span className="meta num">
          {trial.reranked} đơn vị đổi thứ hạng, {trial.reclassed} đơn vị đổi xếp loại
        </span>
      }
      foot={`Đơn vị không có bảng điểm đã chốt năm ${year} không có trong bảng này.`}
    >
      <DataTable
        name={`Kết quả thử trên dữ liệu năm ${year}`}
        bare
        rows={trial.rows}
        rowKey={({ unitId }) => unitId}
        columns={[
          { key: "unit", head: "Đơn vị", names: true, cell: ({ name }) => name },
          { key: "was", head: `Năm ${year}`, number: true, cell: ({ before }) => formatPoints(before.total) },
          { key: "is", head: "Thử", number: true, cell: ({ after }) => <b>{formatPoints(after.total)}</b> },
          { key: "by", head: "Chênh lệch", number: true, cell: ({ by }) => signed(by) },
          { key: "rank", head: "Hạng", number: true, cell: (it) => <Turn before={rankWords(it.before)} after={rankWords(it.after)} /> },
          { key: "class", head: "Xếp loại", cell: (it) => <Turn before={classWords(it.before)} after={classWords(it.after)} /> },
          { key: "items", head: "Do tiêu chí nào", cell: (it) => <Movers it={it} /> },
        ]}
      />
    </Panel>
  );
}

const Turn = ({ before, after }: { before: string; after: string }) =>
  before === after ? (
    <>{after}</>
  ) : (
    <>
      {before} → <b>{after}</b>
    </>
  );

function Movers({ it: { items, rest } }: { it: TrialRow }) {
  if (items.length === 0 && rest.isZero()) return <span className="meta">Không đổi</span>;
  const line = (one: Moved) => (
    <li key={`${one.key}${one.wasMax === null ? "+" : one.max === null ? "-" : ""}`}>
      <span className="num">{one.number}.</span> {one.name}: <span className="num">{movedWords(one)}</span>
    </li>
  );
  return (
    <>
      <ul className="trial__movers">
        {items.slice(0, SHOWN).map(line)}
        {items.length <= SHOWN && !rest.isZero() && <Rest rest={rest} />}
      </ul>
      {items.length > SHOWN && (
        <details className="unfold" suppressHydrationWarning>
          <summary>Còn {items.length - SHOWN} tiêu chí</summary>
          <ul className="trial__movers">
            {items.slice(SHOWN).map(line)}
            {!rest.isZero() && <Rest rest={rest} />}
          </ul>
        </details>
      )}
    </>
  );
}
const Rest = ({ rest }: Pick<TrialRow, "rest">) => (
  <li>
    Quy về thang điểm, trần điểm thưởng, việc không phát sinh: <span className="num">{signed(rest)}</span>
  </li>
);

/** How much of the table could be tried at all. */
export function TrialReach({ trial, scale }: { trial: Trial; scale: string }) {
  const { triedPoints, whole } = trial,
    all = triedPoints.eq(whole);
  return (
    <p className="trial__reach num">
      <Chip kind={all ? "done" : "warn"}>{all ? "Thử được cả bảng" : "Thử được một phần"}</Chip> Thử được {formatAmount(triedPoints)} trên{" "}
      {formatAmount(whole)} điểm của bảng{all ? "." : `; phần còn lại không tính cho mọi đơn vị như nhau, điểm thử quy về thang ${scale}.`}
    </p>
  );
}
