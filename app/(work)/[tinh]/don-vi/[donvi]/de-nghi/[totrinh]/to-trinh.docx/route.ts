import { letterFile } from "../../letter-file";

export async function GET(
  _request: Request,
  { params }: RouteContext<"/[tinh]/don-vi/[donvi]/de-nghi/[totrinh]/to-trinh.docx">,
): Promise<Response> {
  const { tinh, totrinh } = await params;
  return letterFile(tinh, totrinh);
}
