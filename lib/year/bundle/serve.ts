import "server-only";
import { Readable } from "node:stream";
import { postFor } from "@/lib/access/policy";
import type { Facts } from "@/lib/access/facts";
import { claimOf } from "@/lib/action/claim";
import { auditRow } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { readBytes, sizeOf } from "@/lib/storage/place";
import { isAway } from "@/lib/tenancy/away";
import { type Claim, enter, type Sql } from "@/lib/tenancy/enter";
import { handoverHeld } from "../handover/queries";

type Found = {
  kind: "YEAR" | "UNIT_YEAR";
  sha256: string;
  bytes: string;
  yearId: string;
  unitId: string | null;
  current: boolean;
  name: string;
};
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const CLOSED = { "cache-control": "private, no-store", "x-content-type-options": "nosniff", "cross-origin-resource-policy": "same-origin" };
const words = (status: number, text: string) =>
  new Response(text, { status, headers: { ...CLOSED, "content-type": "text/plain; charset=utf-8" } });
const ABSENT = "Không tìm thấy gói hồ sơ này.";

export type Given = Found & { provinceId: string };

/** A sealed bundle for whoever may have it, written into the log with their name before the first byte goes. Null to everybody else, as if it were not there. */
export const bundleFor = (claim: Claim, id: string): Promise<Given | null> =>
  enter(claim, async (_tx, actor, _now, sql) => {
    const it = await bundleFound(sql, id),
      facts = it && (await factsOf(sql, it));
    const post = facts && !actor.mustEnrol ? postFor(it.kind === "YEAR" ? "handover.read" : "unit_record.export", actor, facts) : undefined;
    if (!it || !post || (await sizeOf(actor.provinceId, it.sha256)) !== Number(it.bytes)) return null;
    await sql.query(auditRow({ post }, "bundle.downloaded", id, { blocYear: it.yearId, sha256: it.sha256 }));
    return { ...it, provinceId: actor.provinceId };
  });

/** Whoever may not have it learns nothing: 404. */
export async function serveBundle(tinh: string, id: string): Promise<Response> {
  const claim = await claimOf(tinh);
  if (!claim) return words(401, "Phiên làm việc đã hết. Đăng nhập lại rồi tải.");
  try {
    const found = await bundleFor(claim, id);
    if (!found) return words(404, ABSENT);
    return new Response(Readable.toWeb(readBytes(found.provinceId, found.sha256)) as ReadableStream, {
      headers: {
        ...CLOSED,
        "content-type": "application/zip",
        "content-length": found.bytes,
        "content-disposition": `attachment; filename="${found.name}.zip"`,
      },
    });
  } catch (error) {
    if (error instanceof Problem) return words(404, ABSENT);
    if (isAway(error)) return words(503, "Máy chủ dữ liệu đang tạm dừng. Chờ một phút rồi tải lại.");
    throw error;
  }
}

async function bundleFound(sql: Sql, id: string): Promise<Found | null> {
  if (!UUID.test(id)) return null;
  const { rows } = await sql.query<Found>({
    name: "bundle_to_serve",
    text: `select k.kind, k.sha256, k.bytes::text, k.bloc_year_id as "yearId", k.unit_id as "unitId", k.kind = 'UNIT_YEAR' or exists (select from handover h where h.province_id = k.province_id and h.bundle_id = k.id) as current,
        case when u.id is null then 'ban-giao-' || b.slug else 'ho-so-' || u.slug end || '-' || y.year as name
      from record_bundle k join bloc_year y on y.province_id = k.province_id and y.id = k.bloc_year_id join bloc b on b.province_id = y.province_id and b.id = y.bloc_id left join unit u on u.province_id = k.province_id and u.id = k.unit_id
      where k.province_id = app_province() and k.id = $1 and k.state = 'sealed'`,
    values: [id],
  });
  return rows[0]?.current ? rows[0] : null;
}

async function factsOf(sql: Sql, it: Found): Promise<Facts | null> {
  if (it.kind === "UNIT_YEAR") return { unitId: it.unitId };
  return handoverHeld(sql, it.yearId);
}
