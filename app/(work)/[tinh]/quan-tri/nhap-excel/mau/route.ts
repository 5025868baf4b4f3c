import { load } from "@/lib/action/load";
import { importTemplate } from "@/lib/blocs/import/template";

/** The workbook to fill in, for who may import it. */
export async function GET(_request: Request, { params }: RouteContext<"/[tinh]/quan-tri/nhap-excel/mau">): Promise<Response> {
  await load((await params).tinh, "workbook.import", async () => ({}));
  return new Response(new Uint8Array(await importTemplate()), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="mau-nhap.xlsx"; filename*=UTF-8''${encodeURIComponent("Mẫu nhập đơn vị, người, khối.xlsx")}`,
      "cache-control": "private, no-store",
    },
  });
}
