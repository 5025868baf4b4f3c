import { load } from "@/lib/action/load";
import { archiveTemplate } from "@/lib/year/archive/drafts";

/** The workbook of one old year to fill in, for who may enter it. */
export async function GET(_request: Request, { params }: RouteContext<"/[tinh]/ban/ho-so-cu/mau">): Promise<Response> {
  await load((await params).tinh, "bloc.keep", async () => ({}));
  return new Response(new Uint8Array(await archiveTemplate()), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="mau-ho-so-nam-truoc.xlsx"; filename*=UTF-8''${encodeURIComponent("Mẫu nhập hồ sơ năm trước.xlsx")}`,
      "cache-control": "private, no-store",
    },
  });
}
