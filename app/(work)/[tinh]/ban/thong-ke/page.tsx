import type { Metadata } from "next";
import { PrintButton } from "@/components/layout/print-button";
import { StatisticFormPanel } from "@/components/statistics/statistic-form";
import { Go } from "@/components/ui/go";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { yearAsked } from "@/lib/council/addresses";
import { type Statistics, statisticsOf } from "@/lib/council/statistics/queries";
import { formatNumber } from "@/lib/provinces/numbers";
import { WorkShell } from "../../work-shell";

export const metadata: Metadata = { title: "Thống kê thi đua, khen thưởng" };

export default async function StatisticsPage({ params, searchParams }: PageProps<"/[tinh]/ban/thong-ke">) {
  const { tinh } = await params,
    here = `/${tinh}/ban/thong-ke`;
  const { actor, it, post } = await loadByRead<Statistics>(tinh, "statistics.read", statisticsOf(yearAsked(await searchParams))),
    { year } = it;
  const nameless = it.awards.filter(({ level }) => level === null).reduce((sum, { count }) => sum + count, 0);
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards on-statistics">
        <PageHead
          title={`Thống kê năm ${year}`}
          crumbs={[{ label: "Cơ quan thi đua, khen thưởng" }, { label: "Thống kê" }]}
          acts={
            <>
              <a className="btn" href={`${here}/thong-ke.xlsx?nam=${year}`} download>
                <Icon name="down2" />
                Tải Excel
              </a>
              <PrintButton kind="plain" />
            </>
          }
        >
          Khen thưởng theo ngày ký quyết định, phong trào theo ngày phát động; quyết định đã hủy bỏ không tính. Bấm vào số để xem danh sách.
        </PageHead>
        <nav className="acts" aria-label="Năm thống kê">
          {it.years.map((one) => (
            <Go key={one} className="btn btn--s" href={`${here}?nam=${one}`} aria-current={one === year ? "page" : undefined}>
              Năm {one}
            </Go>
          ))}
        </nav>
        {nameless > 0 && (
          <Note
            kind="warn"
            title="Có khen thưởng chưa vào biểu"
          >{`${formatNumber(nameless)} dòng trong Sổ vàng chưa có mã danh hiệu, hình thức (quyết định cũ nhập từ bản giấy) nên chưa xếp được vào biểu nào.`}</Note>
        )}
        {it.forms.map((form) => (
          <StatisticFormPanel key={form.code} here={here} it={it} form={form} />
        ))}
      </div>
    </WorkShell>
  );
}
