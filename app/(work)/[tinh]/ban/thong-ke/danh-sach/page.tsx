import type { Metadata } from "next";
import { FigureTable } from "@/components/statistics/figure-table";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { figureAsked } from "@/lib/council/statistics/addresses";
import { type Figure, figureOf } from "@/lib/council/statistics/queries";
import { WorkShell } from "../../../work-shell";

export const metadata: Metadata = { title: "Danh sách của một số liệu thống kê" };

export default async function FigurePage({ params, searchParams }: PageProps<"/[tinh]/ban/thong-ke/danh-sach">) {
  const { tinh } = await params,
    asked = figureAsked(await searchParams),
    home = `/${tinh}/ban/thong-ke`;
  const { actor, it, post } = await loadByRead<Figure>(tinh, "statistics.read", figureOf(asked));
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead
          title={it.form ? `Biểu ${it.form.code}, năm ${it.year}` : "Không có số liệu này"}
          crumbs={[{ label: "Thống kê", href: `${home}?nam=${it.year}` }, { label: "Danh sách" }]}
        >
          {[it.lineLabel, it.columnLabel].filter(Boolean).join(": ")}
        </PageHead>
        <FigureTable tinh={tinh} it={it} asked={asked} home={home} />
      </div>
    </WorkShell>
  );
}
