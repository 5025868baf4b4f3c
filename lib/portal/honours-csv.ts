import { csvOf } from "@/lib/year/bundle/csv";
import { dateWords } from "@/lib/provinces/dates";
import { RECIPIENT_WORDS } from "@/lib/titles/words";
import type { HonourLine } from "./honours";

const COLUMNS = [
  { key: "no", title: "Số sổ" },
  { key: "kind", title: "Đối tượng" },
  { key: "name", title: "Được khen" },
  { key: "post", title: "Chức vụ" },
  { key: "unit", title: "Đơn vị, địa chỉ" },
  { key: "bloc", title: "Khối, cụm thi đua" },
  { key: "title", title: "Danh hiệu, hình thức" },
  { key: "year", title: "Năm" },
  { key: "number", title: "Số quyết định" },
  { key: "day", title: "Ngày quyết định" },
  { key: "state", title: "Hiệu lực" },
];

/** The register as a file for Excel: what the page shows, column by column, and nothing else. */
export const honoursCsv = (lines: readonly HonourLine[]): string =>
  csvOf({
    name: "so-vang",
    title: "Sổ vàng khen thưởng",
    columns: COLUMNS,
    rows: lines.map((it) => ({
      no: it.registerNo ?? it.paperNo,
      kind: RECIPIENT_WORDS[it.kind],
      name: it.subjectName,
      post: it.post,
      unit: it.unitName,
      bloc: it.blocName,
      title: it.titleName,
      year: it.year,
      number: it.number,
      day: dateWords(it.signedOn),
      state: it.annulled ? (it.recovered ? "Đã hủy bỏ, đã thu hồi" : "Đã hủy bỏ") : "Còn hiệu lực",
    })),
  });
