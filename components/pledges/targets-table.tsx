import { DataTable, type Column } from "@/components/ui/data-table";
import { Chip } from "@/components/ui/chip";
import { withNow } from "@/lib/blocs/lineage-words";
import type { Pledge, Target } from "@/lib/pledges/pledge";
import { ON_BEHALF } from "@/lib/pledges/words";
import { dateWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";

type Props = { name: string; targets: Target[]; year: string; withUnit?: boolean };

export const valueWords = ({ measure }: Pick<Target, "measure">, value: string | null): string =>
  value === null ? "" : measure === "YES_NO" ? (Number(value) > 0 ? "Đạt" : "Không đạt") : formatNumber(value);

const indicatorOf = ({ indicator, onBehalf }: Target) => (
  <>
    {indicator}
    {onBehalf && (
      <>
        {" "}
        <Chip icon="pen">{ON_BEHALF}</Chip>
      </>
    )}
  </>
);

const ofUnit = (target: Target) => (
  <>
    <span className="meta targets__unit">{withNow(target.unitName, target.now)}</span>
    {indicatorOf(target)}
  </>
);

/** All targets, those of one unit together, in the order of the parties. */
export const byUnit = ({ targets, parties }: Pledge) => {
  const place = new Map(parties.map(({ unitId }, at) => [unitId, at]));
  return targets.toSorted((a, b) => (place.get(a.unitId) ?? 0) - (place.get(b.unitId) ?? 0) || a.unitName.localeCompare(b.unitName, "vi"));
};

/** In a calendar year the day and the month are enough. */
const dueOf = ({ dueOn }: Target, year: string) =>
  dueOn === null ? "trong năm" : dueOn.startsWith(`${year}-`) ? dateWords(dueOn).slice(0, 5) : dateWords(dueOn);

/** "2025", "2025-2026": the year before in the same form. */
const before = (year: string) =>
  year
    .split("-")
    .map((one) => Number(one) - 1)
    .join("-");

/** What units promised in figures. */
export function TargetsTable({ name, targets, year, withUnit }: Props) {
  const columns: Column<Target>[] = [
    {
      key: "indicator",
      head: "Chỉ tiêu",
      names: true,
      cell: withUnit ? ofUnit : indicatorOf,
    },
    { key: "measure", head: "Đơn vị tính", cell: (one) => one.unitOfMeasure },
    { key: "baseline", head: `Năm ${before(year)}`, number: true, cell: (one) => valueWords(one, one.baseline) || "chưa có" },
    { key: "target", head: `Cam kết ${year}`, number: true, cell: (one) => valueWords(one, one.target) },
    { key: "due", head: "Hạn", number: true, cell: (one) => dueOf(one, year) },
  ];
  return (
    <div className="targets">
      <DataTable name={name} columns={columns} rows={targets} rowKey={({ id }) => id} bare />
    </div>
  );
}
