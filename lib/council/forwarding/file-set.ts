import "server-only";
import { Readable } from "node:stream";
import { postFor } from "@/lib/access/policy";
import { claimOf } from "@/lib/action/claim";
import { auditRow } from "@/lib/audit/audit";
import { paperName } from "@/lib/awards/words";
import { wordOf } from "@/lib/documents/word";
import { GrowingZip } from "@/lib/documents/zip";
import { Problem } from "@/lib/problems/problem";
import { slugOf } from "@/lib/provinces/slugs";
import { writeList } from "@/lib/spreadsheets/list";
import { readBytes, sizeOf } from "@/lib/storage/place";
import { isAway } from "@/lib/tenancy/away";
import { type Claim, enter } from "@/lib/tenancy/enter";
import { dossierSheet, forwardingLetter } from "./letter";
import { forwardingById, type ForwardingItem, type ForwardingShown } from "./queries";

/** Where the bytes of a stored file are. */
export type Stored = { size: (sha256: string) => Promise<number | null>; open: (sha256: string) => Readable };
export const storedOf = (province: string): Stored => ({
  size: (sha256) => sizeOf(province, sha256),
  open: (sha256) => readBytes(province, sha256),
});

const ENDINGS: Record<string, string> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
};
const folderOf = (item: ForwardingItem) => `${String(item.position).padStart(3, "0")}-${slugOf(item.subject)}`;

/** The letter, its list, a folder for each dossier, what is lacking, and the hash of every file: a record that can be looked at without the application. */
export async function writeFileSet(zip: GrowingZip, it: ForwardingShown, stored: Stored): Promise<{ lacking: number }> {
  const lacking: string[] = [];
  await zip.add("to-trinh.docx", wordOf(forwardingLetter(it)), { packed: true });
  await zip.add(
    "danh-sach.xlsx",
    await writeList([
      {
        name: "Danh sách",
        title: [`Danh sách kèm theo Tờ trình số ${it.number}`],
        columns: [
          { head: "TT", width: 8, figure: true },
          { head: "Tập thể", width: 44 },
          { head: "Danh hiệu, hình thức", width: 44 },
          { head: "Khối, cụm thi đua", width: 40 },
          { head: "Năm", width: 12 },
          { head: "Thư mục", width: 44 },
        ],
        rows: it.items.map((item) => [item.position, item.subject, item.titleName, item.giverName, item.year, folderOf(item)]),
      },
    ]),
    { packed: true },
  );
  for (const item of it.items) {
    await zip.add(`${folderOf(item)}/tom-tat.docx`, wordOf(dossierSheet(it, item)), { packed: true });
    for (const [at, { kind, title, sha256, mediaType, sealed, fromRecord }] of item.papers.entries()) {
      const name = paperName(kind, title),
        there = sha256 && !sealed && (await stored.size(sha256)) !== null;
      if (there)
        await zip.add(
          `${folderOf(item)}/${String(at + 1).padStart(2, "0")}-${slugOf(name)}.${ENDINGS[mediaType ?? ""] ?? "bin"}`,
          stored.open(sha256),
          { packed: true },
        );
      else
        lacking.push(
          `${item.subject}, ${item.titleName}: ${name} (${sealed ? "đã niêm phong" : sha256 ? "không còn trong kho tệp" : fromRecord ? "có trên hệ thống, không có tệp kèm theo; in từ hồ sơ của khối" : "chưa có tệp"})`,
        );
    }
  }
  if (lacking.length > 0) await zip.add("giay-to-khong-co-tep.txt", `${lacking.join("\r\n")}\r\n`);
  await zip.add("danh-sach-sha256.txt", zip.sums.map(({ sha256, path }) => `${sha256}  ${path}\n`).join(""));
  zip.end();
  return { lacking: lacking.length };
}

const CLOSED = { "cache-control": "private, no-store", "x-content-type-options": "nosniff", "cross-origin-resource-policy": "same-origin" };
const words = (status: number, text: string) =>
  new Response(text, { status, headers: { ...CLOSED, "content-type": "text/plain; charset=utf-8" } });
const ABSENT = "Không tìm thấy tờ trình này.";

/** What may be carried away, written into the log with the name of who takes it before the first byte goes. Null to everybody else. */
export const fileSetFor = (claim: Claim, id: string): Promise<{ it: ForwardingShown; provinceId: string } | null> =>
  enter(claim, async (_tx, actor, _now, sql) => {
    const it = await forwardingById(sql, id),
      post = it && !actor.mustEnrol ? postFor("forwarding.keep", actor, it) : undefined;
    if (!it || !post) return null;
    await sql.query(auditRow({ post }, "forwarding.downloaded", id, { number: it.number, items: it.items.length }));
    return { it, provinceId: actor.provinceId };
  });

export async function serveFileSet(tinh: string, id: string): Promise<Response> {
  const claim = await claimOf(tinh);
  if (!claim) return words(401, "Phiên làm việc đã hết. Đăng nhập lại rồi tải.");
  try {
    const found = await fileSetFor(claim, id);
    if (!found) return words(404, ABSENT);
    const zip = new GrowingZip(found.it.sentOn);
    writeFileSet(zip, found.it, storedOf(found.provinceId)).catch((error: Error) => zip.abandon(error));
    return new Response(Readable.toWeb(zip.output) as ReadableStream, {
      headers: {
        ...CLOSED,
        "content-type": "application/zip",
        "content-disposition": `attachment; filename="ho-so-trinh-${slugOf(found.it.number)}.zip"`,
      },
    });
  } catch (error) {
    if (error instanceof Problem) return words(404, ABSENT);
    if (isAway(error)) return words(503, "Máy chủ dữ liệu đang tạm dừng. Chờ một phút rồi tải lại.");
    throw error;
  }
}
