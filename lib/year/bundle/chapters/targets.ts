import "server-only";
import { coursePage, type CoursePage } from "@/lib/pledges/progress-queries";
import type { Chapter } from "../piece";

const number = (value: string | null): number | null => (value === null ? null : Number(value));

/** The targets of the pledge through the quarters: every figure that was reported, with its corrections. */
export const targets: Chapter = {
  key: "chi-tieu",
  title: "Chỉ tiêu theo quý",
  about: "Kết quả thực hiện chỉ tiêu giao ước theo từng quý, kể cả các lần báo lại.",
  kinds: ["YEAR", "UNIT_YEAR"],
  async *write({ ask, scope }) {
    const it = await ask<CoursePage>("target.read", coursePage(scope.blocSlug, scope.year)),
      names = new Map(scope.members.map(({ unitId, name }) => [unitId, name]));
    const figures =
      it?.targets
        .filter(({ unitId }) => !scope.unit || unitId === scope.unit.id)
        .flatMap((target) =>
          target.figures.map((figure) => ({
            unit: names.get(target.unitId) ?? null,
            indicator: target.indicator,
            of: target.unitOfMeasure,
            target: number(target.target),
            quarter: figure.quarter,
            round: figure.round,
            value: number(figure.value),
            words: figure.words,
            reason: figure.reason,
            late: figure.late,
            at: figure.at,
          })),
        ) ?? [];
    if (figures.length === 0) return;
    yield {
      path: "chi-tieu",
      title: "Chỉ tiêu theo quý",
      parts: [
        {
          table: {
            name: "chi-tieu-theo-quy",
            title: "Số liệu đã báo",
            columns: [
              { key: "unit", title: "Đơn vị" },
              { key: "indicator", title: "Chỉ tiêu" },
              { key: "of", title: "Đơn vị tính" },
              { key: "target", title: "Chỉ tiêu năm", as: "number" },
              { key: "quarter", title: "Quý", as: "number" },
              { key: "round", title: "Lần báo", as: "number" },
              { key: "value", title: "Kết quả", as: "number" },
              { key: "words", title: "Ghi chú" },
              { key: "reason", title: "Lý do báo lại" },
              { key: "late", title: "Muộn", as: "yes" },
              { key: "at", title: "Lúc", as: "moment" },
            ],
            rows: figures,
          },
        },
      ],
    };
  },
};
