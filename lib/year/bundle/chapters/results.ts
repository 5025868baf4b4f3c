import "server-only";
import { dateWords } from "@/lib/provinces/dates";
import { type KeptTotal, rankingPage, type RankingSeen } from "@/lib/scoring/ranking-queries";
import { BASIS_WORDS } from "@/lib/scoring/result-words";
import { NO_RANK, PROVISIONAL } from "@/lib/scoring/words";
import type { Chapter, Table } from "../piece";

/** The ranking as it was settled, and each number of the result beside the one before. */
export const results: Chapter = {
  key: "ket-qua",
  title: "Kết quả, xếp hạng",
  about: "Điểm, xếp hạng, xếp loại đã chốt; các bản kết quả khi có điều chỉnh.",
  kinds: ["YEAR"],
  async *write({ ask, scope }) {
    const it = await ask<RankingSeen>("ranking.read", rankingPage(scope.blocSlug, scope.year));
    if (!it || it.totals.length === 0) return;
    const names = new Map(scope.members.map(({ unitId, name }) => [unitId, name]));
    yield {
      path: "ket-qua",
      title: "Kết quả, xếp hạng",
      parts: [
        { table: tableOf("ket-qua", "Kết quả đang có hiệu lực", it.totals, names) },
        ...it.results.flatMap((one) => [
          { heading: `Bản kết quả số ${one.number}` },
          {
            facts: [
              ["Chốt", `${dateWords(one.settledAt.slice(0, 10))}${one.settledBy ? `, ${one.settledBy}` : ""}`],
              ["Căn cứ điều chỉnh", one.basis ? BASIS_WORDS[one.basis].name : null],
              ["Văn bản kiến nghị", one.petitionNumber],
              ["Lý do", one.reason],
            ] as const,
          },
          { table: tableOf(`ket-qua-so-${one.number}`, `Bản kết quả số ${one.number}`, one.rows, names) },
        ]),
      ],
    };
  },
};

const tableOf = (name: string, title: string, totals: readonly KeptTotal[], names: ReadonlyMap<string, string>): Table => ({
  name,
  title,
  columns: [
    { key: "rank", title: "Xếp hạng" },
    { key: "unit", title: "Đơn vị" },
    { key: "self", title: "Tự chấm", as: "points" },
    { key: "base", title: "Điểm các mục", as: "points" },
    { key: "bonus", title: "Điểm thưởng", as: "points" },
    { key: "penalty", title: "Điểm trừ", as: "points" },
    { key: "total", title: "Kết quả", as: "points" },
    { key: "class", title: "Xếp loại" },
    { key: "note", title: "Ghi chú" },
  ],
  rows: totals.map((one) => ({
    rank: one.rank === null ? NO_RANK : String(one.rank),
    unit: names.get(one.unitId) ?? null,
    self: one.selfTotal === null ? null : Number(one.selfTotal),
    base: Number(one.base),
    bonus: Number(one.bonus),
    penalty: Number(one.penalty),
    total: Number(one.total),
    class: one.classification,
    note: one.provisional ? PROVISIONAL : null,
  })),
});
