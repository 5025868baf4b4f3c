import "server-only";
import { criteriaByYear, type CriteriaYear } from "@/lib/criteria/queries";
import { formatAmount } from "@/lib/criteria/points";
import { tableOf } from "@/lib/criteria/stored";
import { METHOD_WORDS, SCORED_BY_WORDS, SECTION_KIND_WORDS } from "@/lib/criteria/words";
import { dateWords } from "@/lib/provinces/dates";
import type { Chapter, Page, Part } from "../piece";

const basisWords = (basis: NonNullable<CriteriaYear["inForce"]>["basis"]): string | null =>
  basis === null
    ? null
    : basis.by === "decision"
      ? `Quyết định số ${basis.number} ngày ${dateWords(basis.on)}`
      : `${basis.meeting}, ngày ${dateWords(basis.on)}, tán thành ${basis.inFavour}/${basis.present}`;

/** The table of criteria in force, and what it replaced. */
export const criteria: Chapter = {
  key: "tieu-chi",
  title: "Tiêu chí chấm điểm",
  about: "Bảng tiêu chí có hiệu lực của năm và bảng trước khi sửa đổi.",
  kinds: ["YEAR", "UNIT_YEAR"],
  async *write({ ask, scope }) {
    const it = await ask<CriteriaYear>("criteria.read", criteriaByYear(scope.blocSlug, scope.year));
    if (it?.inForce) yield page("tieu-chi", it.inForce, "tieu-chi");
    if (it?.inForce && it.previous) yield page("tieu-chi-truoc", it.previous, "tieu-chi-truoc-sua-doi");
  },
};

function page(path: string, held: NonNullable<CriteriaYear["inForce"]>, name: string): Page {
  const version = tableOf(held);
  return {
    path,
    title: held.title,
    parts: [
      {
        facts: [
          ["Bản số", String(held.number)],
          ["Thang điểm", formatAmount(version.scale)],
          ["Căn cứ", basisWords(held.basis)],
          ["Nội dung giả định", held.invented],
        ],
      },
      {
        table: {
          name,
          title: "Mục và tiêu chí",
          columns: [
            { key: "section", title: "Mục" },
            { key: "kind", title: "Loại mục" },
            { key: "number", title: "Số" },
            { key: "name", title: "Tiêu chí" },
            { key: "max", title: "Điểm tối đa", as: "points" },
            { key: "method", title: "Cách chấm" },
            { key: "by", title: "Ai chấm" },
            { key: "guidance", title: "Hướng dẫn" },
            { key: "key", title: "Mã giữ qua các bản" },
          ],
          rows: version.sections.flatMap((section) =>
            section.items.map((item) => ({
              section: `${section.number}. ${section.name}`,
              kind: SECTION_KIND_WORDS[section.kind],
              number: item.number,
              name: item.name,
              max: Number(item.max),
              method: METHOD_WORDS[item.method].name,
              by: SCORED_BY_WORDS[item.scoredBy],
              guidance: item.guidance ?? null,
              key: item.key,
            })),
          ),
        },
      },
      ...(version.classes.length > 0
        ? [
            {
              table: {
                name: `${name}-xep-loai`,
                title: "Xếp loại",
                columns: [
                  { key: "name", title: "Loại" },
                  { key: "from", title: "Từ điểm", as: "points" },
                ],
                rows: version.classes.map(({ name: label, from }) => ({ name: label, from: Number(from) })),
              },
            } satisfies Part,
          ]
        : []),
    ],
  };
}
