import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Go } from "@/components/ui/go";
import { withNow } from "@/lib/blocs/lineage-words";
import { exact, formatPoints, type Points, sum, ZERO } from "@/lib/criteria/points";
import type { Section, Version } from "@/lib/criteria/table";
import type { RankLine } from "@/lib/scoring/ranking-view";
import { NO_RANK, PROVISIONAL } from "@/lib/scoring/words";

type TableProps = {
  lines: RankLine[];
  version: Version;
  complete: boolean;
  /** Where a unit's own course of points is read. */ why: (slug: string) => string | null;
};

/** Rank, sections, bonus, penalty, total and class of every unit; what the rank rests on is said below. */
export function RankingTable({ lines, version, complete, why }: TableProps) {
  const sections = version.sections.filter(({ kind }) => kind === "MAIN");
  const points = (line: RankLine, pick: (total: NonNullable<RankLine["total"]>) => string | undefined) =>
    line.total ? formatPoints(pick(line.total) ?? 0) : "–";
  const rescaled = lines.some((line) => !rescalingOf(line, sections).isZero());
  return (
    <DataTable
      name="Bảng xếp hạng"
      bare
      rows={lines}
      rowKey={({ unitId }) => unitId}
      narrow="stack"
      columns={[
        {
          key: "rank",
          head: "Hạng",
          number: true,
          width: "64px",
          cell: ({ total, shares }) =>
            total?.rank ? (
              <b>
                {total.rank}
                {shares && <span className="meta"> đồng hạng</span>}
              </b>
            ) : (
              "–"
            ),
        },
        {
          key: "unit",
          head: "Đơn vị",
          names: true,
          cell: (line) => {
            const href = why(line.slug);
            return (
              <>
                {href ? <Go href={href}>{withNow(line.name, line.now)}</Go> : withNow(line.name, line.now)}
                {line.apart && <small className="meta">{line.apart}</small>}
                {line.gated && <small className="meta">{line.gated}.</small>}
              </>
            );
          },
        },
        ...sections.map((section) => ({
          key: section.key,
          head: `Mục ${section.number}`,
          number: true,
          cell: (line: RankLine) => points(line, (it) => it.sections.find(({ key }) => key === section.key)?.points),
        })),
        ...(rescaled
          ? [
              {
                key: "rescaling",
                head: "Quy đổi",
                number: true,
                cell: (line: RankLine) => (line.total ? formatPoints(rescalingOf(line, sections)) : "–"),
              },
            ]
          : []),
        { key: "bonus", head: "Thưởng", number: true, cell: (line) => points(line, (it) => it.bonus) },
        { key: "penalty", head: "Trừ", number: true, cell: (line) => points(line, (it) => it.penalty) },
        {
          key: "total",
          head: "Tổng điểm",
          number: true,
          cell: (line) =>
            line.total ? (
              <>
                <b>{formatPoints(line.total.total)}</b>
                {line.raw && <small className="meta raw">{line.raw}</small>}
              </>
            ) : (
              "–"
            ),
        },
        { key: "class", head: "Xếp loại", cell: ({ total, apart }) => standing(total, apart, complete) },
      ]}
    />
  );
}

/** What bringing the items that apply to the whole scale adds: with it the row adds up. */
const rescalingOf = ({ total }: RankLine, sections: readonly Section[]): Points =>
  total ? exact(total.base).minus(sum(sections.map(({ key }) => total.sections.find((it) => it.key === key)?.points ?? 0))) : ZERO;

function standing(total: RankLine["total"], apart: string | null, complete: boolean) {
  if (apart) return <Chip kind="na">{NO_RANK}</Chip>;
  if (!total) return <Chip kind="todo">Chưa chốt điểm</Chip>;
  return (
    <>
      {complete ? total.classification : <span className="meta">Đã chốt điểm</span>}
      {total.provisional && (
        <>
          {" "}
          <Chip kind="defer">{PROVISIONAL}</Chip>
        </>
      )}
    </>
  );
}
