import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { Pages } from "@/components/ui/pages";
import { Panel } from "@/components/ui/panel";
import { FIGURE_LINES_A_PAGE } from "@/lib/council/statistics/addresses";
import type { Figure, FigureAsked, FigureLine } from "@/lib/council/statistics/queries";
import { dateWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";

/** The lines behind one figure of a form. */
export function FigureTable({ tinh, it, asked, home }: { tinh: string; it: Figure; asked: FigureAsked; home: string }) {
  const movements = it.form?.code === "0601.N";
  return (
    <Panel title={it.form?.name ?? "Danh sách"} aside={<span className="meta num">{formatNumber(it.total)} dòng</span>} flush>
      <DataTable<FigureLine>
        bare
        name="Danh sách của số liệu"
        rows={it.lines}
        rowKey={(line) => `${line.number}${line.name}${line.title}${line.on}${line.more}`}
        empty={<Empty title="Không có dòng nào">Số liệu này bằng 0 hoặc địa chỉ không đúng. Trở lại trang thống kê để chọn.</Empty>}
        columns={[
          {
            key: "name",
            head: movements ? "Phong trào" : "Tập thể, cá nhân",
            names: true,
            cell: ({ name, more }) => (
              <>
                {name}
                {more && (
                  <>
                    <br />
                    <span className="meta">{more}</span>
                  </>
                )}
              </>
            ),
          },
          ...(movements ? [] : [{ key: "title", head: "Danh hiệu, hình thức", cell: ({ title }: FigureLine) => title }]),
          {
            key: "on",
            head: movements ? "Ngày phát động" : "Quyết định",
            cell: ({ on, number, href }) => (
              <>
                {number ? (
                  href ? (
                    <Go href={`/${tinh}${href}`}>{number}</Go>
                  ) : (
                    number
                  )
                ) : (
                  href && <Go href={`/${tinh}${href}`}>Xem phong trào</Go>
                )}
                {(number || href) && <br />}
                <span className="num">{dateWords(on)}</span>
              </>
            ),
          },
        ]}
      />
      <Pages
        page={asked.page}
        pages={Math.ceil(it.total / FIGURE_LINES_A_PAGE)}
        here={`${home}/danh-sach`}
        asked={{ nam: String(it.year), bieu: asked.form, dong: asked.line, cot: asked.column }}
      />
    </Panel>
  );
}
