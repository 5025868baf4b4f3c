import { letterFile } from "../../../../../don-vi/[donvi]/de-nghi/letter-file";

export async function GET(
  _request: Request,
  { params }: RouteContext<"/[tinh]/ban/de-nghi/to-trinh/[totrinh]/to-trinh.docx">,
): Promise<Response> {
  const { tinh, totrinh } = await params;
  return letterFile(tinh, totrinh);
}
