import { load } from "@/lib/action/load";
import { pastTemplate } from "@/lib/council/honours/import/drafts";

/** The workbook of past awards to fill in. */
export async function GET(_request: Request, { params }: RouteContext<"/[tinh]/ban/ho-so-cu/khen-thuong/mau">): Promise<Response> {
  await load((await params).tinh, "honours.keep", async () => ({}));
  return new Response(new Uint8Array(await pastTemplate()), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="mau-khen-thuong-cac-nam-truoc.xlsx"; filename*=UTF-8''${encodeURIComponent("Mẫu nhập khen thưởng các năm trước.xlsx")}`,
      "cache-control": "private, no-store",
    },
  });
}
