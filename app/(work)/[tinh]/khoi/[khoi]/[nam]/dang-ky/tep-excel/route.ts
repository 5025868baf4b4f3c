import { loadByRead } from "@/lib/action/load";
import { type RegistrationPage, registrationPage } from "@/lib/pledges/registrations/queries";
import { registrationWorkbook, workbookAnswer } from "@/lib/pledges/registrations/workbook";

export async function GET(_request: Request, { params }: RouteContext<"/[tinh]/khoi/[khoi]/[nam]/dang-ky/tep-excel">): Promise<Response> {
  const { tinh, khoi, nam } = await params;
  const { it } = await loadByRead<RegistrationPage>(tinh, "registration.read", registrationPage(khoi, nam));
  return workbookAnswer(await registrationWorkbook(it), `Đăng ký thi đua năm ${it.year}, ${it.bloc.shortName}.xlsx`);
}
