import { firstFree, slugOf } from "../../provinces/slugs";
import { CODE_SHAPE, CODE_WORDS, SLUG_SHAPE, SLUG_WORDS } from "../unit-schema";
import type { RowReader } from "./cells";
import { changesOf, same, type Register } from "./register";
import type { Verdict } from "./state";
import { dateWords } from "../../provinces/dates";

const LABELS = { name: "Tên đơn vị", shortName: "Tên ngắn", slug: "Đường dẫn", establishedOn: "Ngày thành lập" } as const;

/** One unit, known by its code. */
export function judgeUnit(row: RowReader, all: Register): { label: string; verdict: Verdict; changes: string[] } {
  const code = row.shaped("code", CODE_SHAPE, CODE_WORDS, "Thiếu mã đơn vị. Điền mã, ví dụ SNV.");
  const name = row.text("name", 200, "Thiếu tên đơn vị. Điền tên đầy đủ.");
  const shortName = row.text("shortName", 80);
  const slug = row.shaped("slug", SLUG_SHAPE, SLUG_WORDS);
  const establishedOn = row.date("establishedOn");
  const label = [code, name].filter(Boolean).join(" ") || "Dòng chưa có mã";
  const known = code ? all.units.get(same(code)) : undefined;
  if (known && known.row > 0) row.fault("code", `Mã này đã có ở dòng ${known.row} của trang này. Mỗi đơn vị một dòng.`);
  const owner = slug ? all.slugs.get(slug) : undefined;
  if (slug && owner && code && owner !== same(code))
    row.fault("slug", `Đường dẫn này đã dùng cho đơn vị mã ${owner}. Chọn đường dẫn khác hoặc để trống.`);
  if (row.faults.length > 0 || !code || !name) return { label, verdict: "fault", changes: [] };

  const before = known?.value;
  const address = slug ?? before?.slug ?? firstFree(slugOf(shortName ?? name) || "don-vi", new Set(all.slugs.keys()), "-");
  const after = {
    id: before?.id ?? "",
    code: before?.code ?? code,
    name,
    shortName: shortName ?? before?.shortName ?? name,
    slug: address,
    establishedOn: establishedOn ?? before?.establishedOn ?? null,
    dissolvedOn: before?.dissolvedOn ?? null,
  };
  all.units.set(same(code), { value: after, row: row.row.row });
  all.slugs.set(address, same(code));
  const changes = before ? changesOf(LABELS, before, after, shownDate) : [];
  const verdict: Verdict = !before ? "new" : changes.length > 0 ? "changed" : "same";
  if (verdict !== "same") all.writing.units.push({ ...after, id: before?.id ?? null, row: row.row.row });
  return { label, verdict, changes };
}

const shownDate = (value: unknown) => dateWords(String(value)) || String(value);
