import type { Table } from "@/lib/year/bundle/piece";

/** A column of open data: its name in the file, its words, and what stands in it. */
type Field = { key: string; title: string; type: "string" | "integer" | "boolean" | "date"; empty?: true };
/** `rows`: a query of the visitors' role whose columns are the fields; nothing that a page does not show. */
export type Dataset = { key: string; title: string; about: string; fields: readonly Field[]; rows: string };

export const DATASETS: readonly Dataset[] = [
  {
    key: "so-vang",
    title: "Sổ vàng khen thưởng",
    about: "Danh hiệu thi đua, hình thức khen thưởng đã có quyết định và được công bố; dòng bị hủy bỏ được ghi rõ.",
    fields: [
      { key: "soSo", title: "Số sổ", type: "integer", empty: true },
      { key: "duocKhen", title: "Được khen", type: "string" },
      { key: "chucVu", title: "Chức vụ", type: "string", empty: true },
      { key: "donVi", title: "Đơn vị", type: "string", empty: true },
      { key: "khoi", title: "Khối, cụm thi đua", type: "string", empty: true },
      { key: "hinhThuc", title: "Danh hiệu, hình thức", type: "string" },
      { key: "nam", title: "Năm", type: "string" },
      { key: "soQuyetDinh", title: "Số quyết định", type: "string" },
      { key: "ngayKy", title: "Ngày ký", type: "date" },
      { key: "daHuyBo", title: "Đã hủy bỏ", type: "boolean" },
    ],
    rows: `select h.register_no as "soSo", h.subject_name as "duocKhen", h.subject_post as "chucVu", h.subject_unit as "donVi", h.bloc_name as "khoi", h.title_name as "hinhThuc", h.year as "nam", d.number as "soQuyetDinh", d.signed_on::text as "ngayKy", h.annulled as "daHuyBo"
      from published_honour h join published_decision d on d.province_id = h.province_id and d.id = h.decision_id order by d.signed_on desc, h.register_no, h.id`,
  },
  {
    key: "quyet-dinh",
    title: "Quyết định khen thưởng đã công bố",
    about: "Số, ngày, người ký, trích yếu, số dòng danh sách.",
    fields: [
      { key: "soQuyetDinh", title: "Số quyết định", type: "string" },
      { key: "ngayKy", title: "Ngày ký", type: "date" },
      { key: "nguoiKy", title: "Người ký", type: "string" },
      { key: "chucVu", title: "Chức vụ người ký", type: "string" },
      { key: "trichYeu", title: "Trích yếu", type: "string" },
      { key: "soDong", title: "Số dòng danh sách", type: "integer" },
    ],
    rows: `select d.number as "soQuyetDinh", d.signed_on::text as "ngayKy", d.signer_name as "nguoiKy", d.signer_title as "chucVu", d.title as "trichYeu", jsonb_array_length(d.items) as "soDong" from published_decision d order by d.signed_on desc, d.id`,
  },
  {
    key: "ket-qua",
    title: "Kết quả xếp hạng đã công bố",
    about: "Thứ hạng, tổng điểm, xếp loại của từng đơn vị trong năm.",
    fields: [
      { key: "khoi", title: "Khối, cụm thi đua", type: "string" },
      { key: "nam", title: "Năm", type: "string" },
      { key: "donVi", title: "Đơn vị", type: "string" },
      { key: "hang", title: "Hạng", type: "integer", empty: true },
      { key: "tongDiem", title: "Tổng điểm", type: "string", empty: true },
      { key: "xepLoai", title: "Xếp loại", type: "string", empty: true },
    ],
    rows: `select r.bloc_name as "khoi", r.year as "nam", x.it ->> 'unitName' as "donVi", (x.it ->> 'rank')::int as "hang", x.it ->> 'total' as "tongDiem", x.it ->> 'className' as "xepLoai" from published_ranking r, jsonb_array_elements(r.lines) with ordinality as x (it, place) order by r.year desc, r.bloc_name collate vi, x.place`,
  },
  {
    key: "giao-uoc",
    title: "Giao ước thi đua đã công bố",
    about: "Mã xác minh, khối, năm, số đơn vị, số đơn vị đã ký.",
    fields: [
      { key: "ma", title: "Mã xác minh", type: "string" },
      { key: "ten", title: "Tên giao ước", type: "string" },
      { key: "khoi", title: "Khối, cụm thi đua", type: "string" },
      { key: "nam", title: "Năm", type: "string" },
      { key: "donVi", title: "Số đơn vị", type: "integer" },
      { key: "daKy", title: "Số đơn vị đã ký", type: "integer" },
    ],
    rows: `select p.code as "ma", p.title as "ten", p.bloc_name as "khoi", p.year as "nam", jsonb_array_length(p.parties) as "donVi", (select count(*)::int from jsonb_array_elements(p.parties) one where jsonb_typeof(one -> 'signature') = 'object') as "daKy"
      from published_pledge p where p.published_at is not null order by p.year desc, p.bloc_name collate vi, p.id`,
  },
  {
    key: "tin",
    title: "Tin bài",
    about: "Tên bài, đoạn mở đầu, ngày đăng, khối, đường dẫn.",
    fields: [
      { key: "ten", title: "Tên bài", type: "string" },
      { key: "moDau", title: "Đoạn mở đầu", type: "string" },
      { key: "ngayDang", title: "Ngày đăng", type: "date" },
      { key: "khoi", title: "Khối, cụm thi đua", type: "string", empty: true },
      { key: "nam", title: "Năm thi đua", type: "string", empty: true },
      { key: "duongDan", title: "Đường dẫn", type: "string" },
    ],
    rows: `select a.title as "ten", a.summary as "moDau", a.dated_on::text as "ngayDang", a.bloc_name as "khoi", a.year as "nam", '/tin/' || a.slug as "duongDan" from published_article a order by a.dated_on desc, a.id`,
  },
];

export type Row = Record<string, string | number | boolean | null>;

const typeOf = ({ type, empty }: Field) => (empty ? [type === "date" ? "string" : type, "null"] : type === "date" ? "string" : type);
/** What a program may rely on: JSON Schema of the file, every field named, none beside them. */
export const schemaOf = ({ key, title, fields }: Dataset, at: string) => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: `${at}/du-lieu-mo/${key}.schema.json`,
  title,
  type: "object",
  additionalProperties: false,
  required: ["ten", "tinh", "lapLuc", "dong"],
  properties: {
    ten: { type: "string" },
    tinh: { type: "string" },
    lapLuc: { type: "string", format: "date-time" },
    dong: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: fields.map((field) => field.key),
        properties: Object.fromEntries(
          fields.map((field) => [
            field.key,
            { type: typeOf(field), description: field.title, ...(field.type === "date" ? { pattern: "^\\d{4}-\\d{2}-\\d{2}$" } : {}) },
          ]),
        ),
      },
    },
  },
});

export const tableOf = ({ key, title, fields }: Dataset, rows: readonly Row[]): Table => ({
  name: key,
  title,
  columns: fields.map((field) => ({ key: field.key, title: field.title })),
  rows: rows.map((row) => ({ ...row })),
});
