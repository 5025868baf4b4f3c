import "server-only";
import { itemsOf } from "@/lib/criteria/table";
import { tableOf } from "@/lib/criteria/stored";
import { articleNote } from "@/lib/evidence/article-words";
import { formatNumber } from "@/lib/provinces/numbers";
import { coursesOf } from "@/lib/scoring/explain";
import { type Explained, explainPage } from "@/lib/scoring/explain-queries";
import { SHEET_WORDS } from "@/lib/scoring/sheet-words";
import { LAYER_WORDS } from "@/lib/scoring/words";
import type { Cell, Chapter, Column, Link, Reading, Table } from "../piece";

/** The sheet of each unit that was settled: every entry with its reason, the course of points, the evidence. Of one unit, its own however far it has come. */
export const scores: Chapter = {
  key: "cham-diem",
  title: "Bảng điểm, diễn biến điểm",
  about: "Bảng điểm của từng đơn vị đã chốt: các lần chấm, lý do, giải trình, minh chứng.",
  kinds: ["YEAR", "UNIT_YEAR"],
  async *write(at) {
    const units = at.scope.members.filter(({ unitId }) => !at.scope.unit || unitId === at.scope.unit.id),
      found: { it: Explained; path: string }[] = [];
    const data = Object.values(KEPT).map((table) => ({ ...table, rows: [] as Row[] }));
    for (const { slug } of units) {
      const it = await at.ask<Explained>("sheet.read", explainPage(at.scope.blocSlug, at.scope.year, slug));
      // A bundle of the bloc goes to several people: a unit's sheet that the bloc does not see yet stays out, even the reader's own.
      if (!it || (at.scope.kind === "YEAR" && it.sheet !== "settled")) continue;
      const path = at.scope.unit ? "cham-diem-chi-tiet" : `cham-diem-${slug}`,
        rows = await rowsOf(at, it);
      for (const table of data) table.rows.push(...rows[table.name].map((row) => ({ unit: it.unit, ...row })));
      found.push({ it: { ...it, entries: [], replies: [], proofs: [] }, path });
      yield {
        path,
        title: `Bảng điểm ${it.unit}`,
        parts: [
          { facts: factsOf(it) },
          ...data.map(({ name, title, columns }) => ({ table: { name: "", title, columns: columns.slice(1), rows: rows[name] } })),
        ],
      };
    }
    if (found.length === 0) return;
    yield {
      path: "cham-diem",
      title: "Bảng điểm, diễn biến điểm",
      data,
      parts: [
        {
          table: {
            name: "bang-diem",
            title: "Bảng điểm của các đơn vị",
            columns: [
              { key: "unit", title: "Đơn vị" },
              { key: "state", title: "Tình trạng" },
              { key: "self", title: "Tự chấm", as: "points" },
              { key: "total", title: "Kết quả", as: "points" },
              { key: "rank", title: "Xếp hạng", as: "number" },
              { key: "class", title: "Xếp loại" },
            ],
            rows: found.map(({ it, path }) => ({
              unit: { text: it.unit, href: `trang/${path}.html` },
              state: SHEET_WORDS[it.state].name,
              self: numberOf(it.total?.selfTotal ?? null),
              total: numberOf(it.total?.total ?? null),
              rank: it.total?.rank ?? null,
              class: it.total?.classification ?? null,
            })),
          },
        },
      ],
    };
  },
};

type Row = Record<string, Cell>;
const UNIT: Column = { key: "unit", title: "Đơn vị" };
/** Shown unit by unit, kept as data in one table each. */
const KEPT = {
  course: {
    name: "diem",
    title: "Diễn biến điểm theo tiêu chí",
    columns: [
      UNIT,
      { key: "item", title: "Tiêu chí" },
      { key: "max", title: "Tối đa", as: "points" },
      { key: "self", title: "Tự chấm", as: "points" },
      { key: "final", title: "Kết quả", as: "points" },
      { key: "by", title: "Lần chấm sau cùng" },
      { key: "reason", title: "Lý do thay đổi" },
    ],
  },
  entries: {
    name: "lan-cham",
    title: "Mọi lần chấm, theo thời gian",
    columns: [
      UNIT,
      { key: "at", title: "Lúc", as: "moment" },
      { key: "item", title: "Tiêu chí" },
      { key: "layer", title: "Lần chấm" },
      { key: "round", title: "Lượt", as: "number" },
      { key: "points", title: "Điểm", as: "points" },
      { key: "na", title: "Không phát sinh", as: "yes" },
      { key: "by", title: "Đơn vị chấm" },
      { key: "note", title: "Thuyết minh" },
      { key: "reason", title: "Lý do" },
    ],
  },
  replies: {
    name: "giai-trinh",
    title: "Giải trình",
    columns: [
      UNIT,
      { key: "item", title: "Tiêu chí" },
      { key: "at", title: "Lúc", as: "moment" },
      { key: "text", title: "Giải trình của đơn vị" },
      { key: "answer", title: "Trả lời" },
      { key: "answered", title: "Trả lời lúc", as: "moment" },
    ],
  },
  proofs: {
    name: "minh-chung",
    title: "Minh chứng",
    columns: [
      UNIT,
      { key: "item", title: "Tiêu chí" },
      { key: "title", title: "Tài liệu" },
      { key: "number", title: "Số, ký hiệu" },
      { key: "on", title: "Ngày", as: "date" },
      { key: "issuer", title: "Nơi ban hành" },
      { key: "note", title: "Ghi chú" },
    ],
  },
} as const satisfies Record<string, Omit<Table, "rows">>;

const numberOf = (points: string | null): number | null => (points === null ? null : Number(points));
const comma = (points: string | null | undefined): string | null => (points ? formatNumber(points, 2) : null);
const factsOf = ({ state, total }: Explained) =>
  [
    ["Tình trạng", SHEET_WORDS[state].name],
    ["Tự chấm", comma(total?.selfTotal)],
    ["Kết quả", comma(total?.total)],
    ["Xếp hạng", total?.rank ? String(total.rank) : null],
    ["Xếp loại", total?.classification ?? null],
  ] as const;

async function rowsOf({ file, scope }: Reading, it: Explained): Promise<Record<(typeof KEPT)[keyof typeof KEPT]["name"], Row[]>> {
  const version = tableOf(it.stored),
    items = new Map(itemsOf(version).map((item) => [item.key, item])),
    words = (key: string) => `${items.get(key)?.number ?? ""} ${items.get(key)?.name ?? "Tiêu chí đã bỏ"}`.trim(),
    proofs: Row[] = [];
  for (const proof of it.proofs) {
    if (scope.kind === "YEAR" && proof.checkersOnly) continue;
    const link: Link | null = proof.fileUseId
      ? await file(proof.fileUseId, { folder: `minh-chung/${it.unitSlug}`, title: proof.title })
      : null;
    if (!proof.secret && !link && !proof.article) continue;
    proofs.push({
      item: words(proof.itemKey),
      title: link?.href ? { text: proof.title, href: link.href } : proof.title,
      number: proof.number,
      on: proof.issuedOn,
      issuer: proof.issuer,
      note: proof.article ? articleNote(proof.article) : proof.secret ? "Tài liệu mật, kiểm tra tại đơn vị" : (link?.lacks ?? null),
    });
  }
  return {
    diem: coursesOf(version, it.entries, it.peers).map(({ item, self, final }) => ({
      item: words(item.key),
      max: Number(item.max),
      self: self?.na ? "Không phát sinh" : numberOf(self?.points ?? null),
      final: final?.na ? "Không phát sinh" : numberOf(final?.points ?? null),
      by: final ? LAYER_WORDS[final.layer].name : null,
      reason: final?.layer === "self" ? null : (final?.reason ?? null),
    })),
    "lan-cham": it.entries.map((one) => ({
      at: one.at,
      item: words(one.itemKey),
      layer: LAYER_WORDS[one.layer].name,
      round: one.round,
      points: numberOf(one.points),
      na: one.na,
      by: one.layer === "cross" ? null : one.unit,
      note: one.note,
      reason: one.reason,
    })),
    "giai-trinh": it.replies.map((one) => ({
      item: words(one.itemKey),
      at: one.at,
      text: one.text,
      answer: one.answer,
      answered: one.answeredAt,
    })),
    "minh-chung": proofs,
  };
}
