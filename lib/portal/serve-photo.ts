import "server-only";
import { Readable } from "node:stream";
import { isAway } from "@/lib/tenancy/away";
import { readBytes, sizeOf } from "@/lib/storage/place";
import { isUuid } from "./addresses";
import { isEdge } from "./photos/sizes";
import { publicPhoto } from "./published";

/** Pictures that were redrawn when they were taken in; anything else is never shown in a page. */
const SHOWN = ["image/jpeg", "image/png", "image/webp"];
const GUARDED = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "sandbox; default-src 'none'",
  "cross-origin-resource-policy": "same-origin",
};

/**
 * A picture of a published article. Kept by browsers and proxies for five minutes and then asked again by its hash,
 * so that a withdrawn picture does not live on in them.
 */
export async function servePhoto(tinh: string, id: string, known: string | null, edge: number | null = null): Promise<Response> {
  try {
    const photo = isUuid(id) ? await publicPhoto(tinh, id, edge !== null && isEdge(edge) ? edge : null) : null;
    const size = photo && SHOWN.includes(photo.mediaType) ? await sizeOf(photo.provinceId, photo.sha256) : null;
    if (!photo || size === null)
      return new Response("Không tìm thấy ảnh này.", {
        status: 404,
        headers: { ...GUARDED, "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
      });
    const headers = { ...GUARDED, "cache-control": "public, max-age=300, must-revalidate", etag: `"${photo.sha256}"` };
    if (known?.includes(photo.sha256)) return new Response(null, { status: 304, headers });
    return new Response(Readable.toWeb(readBytes(photo.provinceId, photo.sha256)) as ReadableStream, {
      headers: { ...headers, "content-type": photo.mediaType, "content-length": String(size) },
    });
  } catch (error) {
    if (isAway(error))
      return new Response("Máy chủ dữ liệu đang tạm dừng.", {
        status: 503,
        headers: { ...GUARDED, "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
      });
    throw error;
  }
}
