import { load } from "@/lib/action/load";
import { pastDraft } from "@/lib/council/honours/import/drafts";
import { headOf } from "@/lib/council/honours/import/plan";
import { csvOf } from "@/lib/year/bundle/csv";

/** Every wrong row with what is wrong in it, to sit beside the workbook. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/[tinh]/ban/ho-so-cu/khen-thuong/[ban]/dong-sai">,
): Promise<Response> {
  const { tinh, ban } = await params;
  const { it } = await load(tinh, "honours.keep", ({ tx, sql, now }) => pastDraft(tx, sql, ban, now));
  const rows = it.judged.faults.flatMap(({ row, label, faults }) =>
    faults.map(({ column, words }) => ({ row, label, column: headOf(column), words })),
  );
  return new Response(
    csvOf({
      name: "dong-sai",
      title: "Dòng sai",
      columns: [
        { key: "row", title: "Dòng" },
        { key: "label", title: "Tên được khen" },
        { key: "column", title: "Cột" },
        { key: "words", title: "Sai ở đâu, sửa thế nào" },
      ],
      rows,
    }),
    {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="dong-sai.csv"',
        "cache-control": "private, no-store",
      },
    },
  );
}
