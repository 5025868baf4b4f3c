import "server-only";
import { reportPage, type ReportPage } from "@/lib/reports/queries";
import { PERIOD_WORDS, PERIODS, REPORT_STATE_WORDS } from "@/lib/reports/words";
import type { Cell, Chapter, Link } from "../piece";

/** Reports of the units after six months and after the year, as they were sent; what somebody is still writing is theirs. */
export const reports: Chapter = {
  key: "bao-cao",
  title: "Báo cáo sơ kết, tổng kết",
  about: "Báo cáo sáu tháng và cả năm các đơn vị đã gửi, đúng lời, kèm mã băm.",
  kinds: ["YEAR", "UNIT_YEAR"],
  async *write({ ask, scope, file }) {
    const rows: Record<string, Cell>[] = [];
    for (const period of PERIODS)
      for (const { unitId, slug, name } of scope.members) {
        if (scope.unit && unitId !== scope.unit.id) continue;
        const it = await ask<ReportPage>("report.read", reportPage(scope.blocSlug, scope.year, period, slug));
        const shown = scope.unit ? it?.versions : it?.versions.slice(0, 1);
        if (!it?.report || !shown || shown.length === 0) continue;
        const files: (Link | null)[] = [],
          words = PERIOD_WORDS[period];
        for (const { useId, caption } of it.files)
          files.push(await file(useId, { folder: `tai-lieu/bao-cao/${slug}`, title: caption ?? words.name }));
        const path = `bao-cao-${words.slug}-${slug}`;
        rows.push(
          ...shown.map((one) => ({
            unit: { text: name, href: `trang/${path}.html` },
            period: words.name,
            state: REPORT_STATE_WORDS[it.report!.state],
            number: one.number,
            at: one.sentAt,
            paper: one.paperNumber,
            hash: one.hash,
          })),
        );
        yield {
          path,
          title: `${words.name}: ${name}`,
          parts: [
            { links: files.filter((one) => one !== null) },
            ...shown.flatMap((one) => [
              { heading: shown.length > 1 ? `Lần gửi ${one.number}` : "Nội dung đã gửi" },
              {
                facts: [
                  ["Mã băm nội dung", one.hash],
                  ["Bản giấy số", one.paperNumber],
                ] as const,
              },
              { words: one.content },
            ]),
          ],
        };
      }
    if (rows.length === 0) return;
    yield {
      path: "bao-cao",
      title: "Báo cáo sơ kết, tổng kết",
      parts: [
        {
          table: {
            name: "bao-cao",
            title: "Báo cáo đã gửi",
            columns: [
              { key: "unit", title: "Đơn vị" },
              { key: "period", title: "Kỳ" },
              { key: "state", title: "Tình trạng" },
              { key: "number", title: "Lần gửi", as: "number" },
              { key: "at", title: "Gửi lúc", as: "moment" },
              { key: "paper", title: "Bản giấy số" },
              { key: "hash", title: "Mã băm nội dung" },
            ],
            rows,
          },
        },
      ],
    };
  },
};
