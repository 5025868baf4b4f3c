import { sendProof } from "@/app/(work)/[tinh]/khoi/[khoi]/[nam]/cham-diem/actions";
import { sendDocuments } from "@/app/(work)/[tinh]/don-vi/[donvi]/minh-chung/actions";

export const dynamic = "force-dynamic";

const FRESH = { "cache-control": "no-store" },
  MOST_BYTES = 24 * 1_048_576;
const refused = (status: number, words: string) => Response.json({ fields: { files: [words] } }, { status, headers: FRESH });

/**
 * One file of a unit, sent by script so that it can show how far it has come. The very actions of the forms do the work, with the same origin, rights and rules;
 * a request that says no length, or too great a one, is not read at all.
 */
export async function POST(request: Request): Promise<Response> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN),
    tinh = new URL(request.url).searchParams.get("tinh") ?? "";
  if (!Number.isFinite(length)) return refused(411, "Tệp gửi lên không cho biết độ lớn. Gửi lại từ trang minh chứng.");
  if (length > MOST_BYTES) return refused(413, "Tệp quá nặng. Giảm cỡ tệp rồi tải lại.");
  const form = await request.formData().catch(() => null);
  if (!form) return refused(400, "Tệp chưa đến đủ. Tải lại tệp này.");
  const answer = await (form.has("unit") ? sendDocuments : sendProof)(tinh, {}, form);
  const status = answer.done ? 200 : answer.signedOut ? 401 : 422;
  return Response.json({ done: answer.done, problems: answer.problems, fields: answer.fields }, { status, headers: FRESH });
}
