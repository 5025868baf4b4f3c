import { loadByRead } from "@/lib/action/load";
import { type ProvinceRegistrations, provinceRegistrations } from "@/lib/pledges/registrations/queries";
import { provinceWorkbook, workbookAnswer } from "@/lib/pledges/registrations/workbook";

export async function GET(_request: Request, { params }: RouteContext<"/[tinh]/ban/dang-ky/tep-excel">): Promise<Response> {
  const { tinh } = await params;
  const { it } = await loadByRead<ProvinceRegistrations>(tinh, "registration.list", provinceRegistrations);
  return workbookAnswer(await provinceWorkbook(it), "Đăng ký thi đua các khối, cụm.xlsx");
}
