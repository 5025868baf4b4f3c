import "server-only";
import { Readable } from "node:stream";
import { may } from "@/lib/access/policy";
import { claimOf } from "@/lib/action/claim";
import { isAway } from "@/lib/tenancy/away";
import { Problem } from "@/lib/problems/problem";
import { enter } from "@/lib/tenancy/enter";
import { readBytes, sizeOf } from "./place";
import { proofUseById } from "./proof-uses";
import { useById, type UseFound } from "./uses";

/**
 * Never kept by anybody between here and the reader. The answer itself is a sandbox of its own origin, opened alone or in a frame: no script, no form,
 * nothing of ours in reach; the browser's own viewer of PDF is no document of ours and works in it. Only our own pages may frame it, and only where they ask.
 */
const guarded = (framed: boolean) => ({
  "cache-control": "private, no-store",
  "x-content-type-options": "nosniff",
  "content-security-policy": `sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ${framed ? "'self'" : "'none'"}`,
  "x-frame-options": framed ? "SAMEORIGIN" : "DENY",
  "cross-origin-resource-policy": "same-origin",
});

/** Pictures and PDF open in the browser; everything else is only saved, and never framed. */
const SHOWN = /^image\/(?:jpeg|png|webp)$|^application\/pdf$/;

/**
 * Answers one use of a file to somebody who may read what it is about: 401, 403 and 404 are told apart, and say why.
 * `framed`: asked for by the viewer beside a score.
 */
export async function serveUse(tinh: string, useId: string, framed = false): Promise<Response> {
  const refusal = (status: number, words: string) => serveWords(status, words, framed);
  const claim = tinh ? await claimOf(tinh) : null;
  if (!tinh) return refusal(404, "Không tìm thấy tệp này.");
  if (!claim) return refusal(401, "Phiên làm việc đã hết. Đăng nhập lại rồi mở tệp.");
  try {
    const { it, allowed, provinceId } = await enter(claim, async (_tx, actor, _now, sql) => {
      // What proves a score is read by whoever reads a sheet that uses it, everything else by whoever sees the bloc.
      const proof = await proofUseById(sql, useId),
        found = proof ?? (await useById(sql, useId));
      const right = proof
        ? proof.sheets.some((sheet) => may("sheet.read", actor, sheet))
        : found !== null && may("file.read", actor, found);
      return { it: found, allowed: right && !actor.mustEnrol, provinceId: actor.provinceId };
    });
    if (!it) return refusal(404, "Không tìm thấy tệp này.");
    if (!allowed) return refusal(403, "Tệp này thuộc hồ sơ của đơn vị hoặc khối khác.");
    if (it.sealedOn) return refusal(410, "Tệp này đã được niêm phong vì tải lên nhầm; nội dung đã xóa.");
    return await serveBytes(provinceId, it, framed);
  } catch (error) {
    if (error instanceof Problem) return refusal(403, "Anh/Chị không có chức vụ nào ở tỉnh này, hoặc phiên làm việc đã hết.");
    if (isAway(error)) return refusal(503, "Máy chủ dữ liệu đang tạm dừng. Chờ một phút rồi mở lại.");
    throw error;
  }
}

export type ServedFile = Pick<UseFound, "sha256" | "mediaType" | "bytes" | "originalName">;

export const serveWords = (status: number, words: string, framed = false) =>
  new Response(words, { status, headers: { ...guarded(framed), "content-type": "text/plain; charset=utf-8" } });

/** The bytes themselves; who may have them was asked before. */
export async function serveBytes(provinceId: string, it: ServedFile, framed = false): Promise<Response> {
  if ((await sizeOf(provinceId, it.sha256)) === null)
    return serveWords(404, "Nội dung của tệp này không còn trong kho tệp. Báo quản trị của tỉnh.", framed);
  return new Response(Readable.toWeb(readBytes(provinceId, it.sha256)) as ReadableStream, { headers: headersOf(it, framed) });
}

const headersOf = (it: ServedFile, framed: boolean) => ({
  ...guarded(framed && SHOWN.test(it.mediaType)),
  "content-type": it.mediaType,
  "content-length": String(it.bytes),
  "content-disposition": `${SHOWN.test(it.mediaType) ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(it.originalName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
});
