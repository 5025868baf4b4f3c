import { BurnDown } from "@/components/charts/burn-down";
import { DataTable } from "@/components/ui/data-table";
import { burnDownOf } from "@/lib/pledges/burn-down";
import type { Standing } from "@/lib/pledges/progress";
import { TOO_FEW } from "@/lib/pledges/progress-words";
import { formatNumber } from "@/lib/provinces/numbers";

const percent = (value: number | null): string => (value === null ? "–" : `${formatNumber(value)} %`);

/** How much of all its sums a unit has still to do, quarter by quarter. */
export function UnitBurnDown({ targets }: { targets: readonly Standing[] }) {
  const course = burnDownOf(targets);
  if (!course) return null;
  return (
    <section className="panel" aria-labelledby="con-phai-lam">
      <div className="panel__head">
        <h2 id="con-phai-lam">Phần còn phải làm, tính chung các chỉ tiêu lũy kế</h2>
      </div>
      <div className="panel__body">
        <BurnDown course={course} labelledBy="con-phai-lam" />
        <DataTable
          name="Phần còn phải làm theo quý"
          narrow="first"
          rows={course.points}
          rowKey={({ label }) => label}
          columns={[
            { key: "at", head: "Đến hết", names: true, cell: ({ label }) => label },
            { key: "plan", head: "Kế hoạch còn lại", number: true, cell: ({ plan }) => percent(plan) },
            { key: "actual", head: "Thực tế còn lại", number: true, cell: ({ actual }) => percent(actual) },
          ]}
        />
        <p className="meta">
          {course.forecast
            ? `Giữ nhịp này thì cuối năm còn ${percent(course.forecast.value)} chưa làm.`
            : `Dự báo: ${course.points.at(-1)!.actual === null ? TOO_FEW.toLowerCase() : "đã có số của quý cuối"}.`}{" "}
          Mỗi chỉ tiêu tính như nhau; quý chưa báo cáo giữ số của quý trước.
        </p>
      </div>
    </section>
  );
}
