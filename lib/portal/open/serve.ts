import "server-only";
import { readPortal } from "@/lib/tenancy/portal";
import { csvOf } from "@/lib/year/bundle/csv";
import { publicOrigin } from "../face/address";
import { fullNameOf } from "../words";
import { DATASETS, type Row, schemaOf, tableOf } from "./datasets";

const words = (status: number, text: string) =>
  new Response(text, { status, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });
const file = (text: string, type: string, name: string) =>
  new Response(text, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });

/** One file of open data, asked anew from the published copies each time: what was taken down is gone from it at once. */
export async function openFile(tinh: string, name: string): Promise<Response> {
  const [, key, kind] = /^([a-z-]+)\.(csv|json|schema\.json)$/.exec(name) ?? [],
    dataset = DATASETS.find((one) => one.key === key);
  if (!dataset || !kind) return words(404, "Không có tệp dữ liệu này. Xem danh sách ở trang Dữ liệu mở.");
  const found = await readPortal<Row>(tinh, { name: `open_${dataset.key}`, text: dataset.rows });
  if (!found) return words(404, "Không tìm thấy tỉnh này.");
  const { province, now, rows } = found,
    at = `${publicOrigin(province)}/${province.slug}`;
  if (kind === "csv") return file(csvOf(tableOf(dataset, rows)), "text/csv", name);
  if (kind === "schema.json") return file(JSON.stringify(schemaOf(dataset, at), null, 1), "application/schema+json", name);
  return file(
    JSON.stringify({ ten: dataset.title, tinh: fullNameOf(province), lapLuc: now.toISOString(), dong: rows }, null, 1),
    "application/json",
    name,
  );
}
