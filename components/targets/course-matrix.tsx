import { LightChip } from "@/components/targets/light";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import type { Standing, UnitStanding } from "@/lib/pledges/progress";
import { columnsOf, sumWords } from "@/lib/pledges/progress-view";
import { quarterWords } from "@/lib/pledges/quarters";
import { formatPercent } from "@/lib/provinces/numbers";

/** Unit by unit, promise by promise: the light, what is there, how much of the plan that is. */
export function CourseMatrix({ units, at }: { units: readonly UnitStanding[]; at: string }) {
  const columns = columnsOf(units),
    named = columns.every(({ key }) => !/^\d+$/.test(key));
  return (
    <div className="tg-matrix">
      <DataTable
        name="Tiến độ chỉ tiêu từng đơn vị"
        bare
        narrow="first"
        rows={units}
        rowKey={({ unit }) => unit.unitId}
        empty={
          <Empty title="Chưa có chỉ tiêu nào" icon="bars">
            Chỉ tiêu riêng của từng đơn vị hiện ở đây khi hội nghị thông qua giao ước.
          </Empty>
        }
        columns={[
          {
            key: "unit",
            head: "Đơn vị",
            names: true,
            cell: ({ unit, missing }) => (
              <>
                <Go href={`${at}/${unit.slug}`}>{unit.name}</Go>
                {missing.length > 0 && (
                  <span className="meta block">chưa có số liệu {missing.map((quarter) => quarterWords(quarter)).join(", ")}</span>
                )}
                {unit.leftOn && <span className="meta block">đã rời khối</span>}
              </>
            ),
          },
          ...columns.map(({ key, head, of }): Column<UnitStanding> => ({
            key,
            head,
            cell: (row) => <Cell standing={of(row)} named={named} />,
          })),
        ]}
      />
    </div>
  );
}

function Cell({ standing, named }: { standing: Standing | undefined; named: boolean }) {
  if (!standing) return <span className="soft">–</span>;
  const { target, last, share, light } = standing;
  return (
    <div className="tg-cell">
      {!named && <span className="tg-cell__name">{target.indicator}</span>}
      <LightChip light={light} />
      <span className="num">
        {last ? sumWords(last.value, target) : "–"}
        <span className="meta"> / {sumWords(target.target, target)}</span>
      </span>
      {last && share !== null && (
        <span className="meta num block">
          {formatPercent(share * 100, 0)} kế hoạch {quarterWords(last.quarter)}
        </span>
      )}
    </div>
  );
}
