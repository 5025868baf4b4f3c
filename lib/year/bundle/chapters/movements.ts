import "server-only";
import { type MovementList, movementList, movementPage, type MovementPage } from "@/lib/movements/queries";
import { reviewPage, type ReviewPage } from "@/lib/movements/review-queries";
import { CAMPAIGN_WORDS, LEVEL_WORDS, REPORT_WORDS, REVIEW_WORDS } from "@/lib/movements/words";
import type { Cell, Chapter, Link, Part, Reading } from "../piece";

/** Movements of the year with what the units reported; of one unit, its own reports. */
export const movements: Chapter = {
  key: "phong-trao",
  title: "Phong trào thi đua",
  about: "Các phong trào, ai phát động, đơn vị tham gia và kết quả báo cáo.",
  kinds: ["YEAR", "UNIT_YEAR"],
  async *write(at) {
    const { ask, scope } = at,
      list = await ask<MovementList>("movement.read", movementList(scope.blocSlug, scope.year));
    const rows =
      list?.rows.filter(({ state, scope: reach, unitId }) => state === "launched" && (reach !== "unit" || unitId === scope.unit?.id)) ?? [];
    if (rows.length === 0) return;
    const inOrder = rows.toReversed();
    yield {
      path: "phong-trao",
      title: "Phong trào thi đua",
      parts: [
        {
          table: {
            name: "phong-trao",
            title: "Phong trào của năm",
            columns: [
              { key: "name", title: "Phong trào" },
              { key: "form", title: "Hình thức" },
              { key: "launched", title: "Phát động", as: "date" },
              { key: "from", title: "Từ ngày", as: "date" },
              { key: "to", title: "Đến ngày", as: "date" },
              { key: "by", title: "Cấp phát động" },
              { key: "links", title: "Gắn với" },
              { key: "joined", title: "Đơn vị tham gia", as: "number" },
            ],
            rows: inOrder.map((it, n) => ({
              name: { text: it.name, href: `trang/phong-trao-${n + 1}.html` },
              form: [it.formName, it.formLabel].filter(Boolean).join(", "),
              launched: it.launchedOn,
              from: it.startsOn,
              to: it.endsOn,
              by: it.launches.map(({ level, launcher }) => `${LEVEL_WORDS[level]}: ${launcher}`).join("; "),
              links: it.links.map(({ kind, name }) => `${CAMPAIGN_WORDS[kind]}: ${name}`).join("; "),
              joined: it.joined.length,
            })),
          },
        },
      ],
    };
    for (const [n, { id, name, reviews }] of inOrder.entries()) {
      const it = await ask<MovementPage>("movement.read", movementPage(scope.blocSlug, scope.year, id));
      if (!it) continue;
      const reported: Part[] = [];
      for (const [k, review] of reviews.entries())
        reported.push(...(await reviewParts(at, id, review.id, `phong-trao-${n + 1}-dot-${k + 1}`)));
      const { movement } = it;
      yield {
        path: `phong-trao-${n + 1}`,
        title: name,
        parts: [
          {
            facts: [
              ["Khẩu hiệu", movement.slogan],
              ["Nguồn", movement.source],
              ["Nội dung giả định", movement.invented],
            ],
          },
          ...(movement.aims ? [{ heading: "Mục đích" }, { words: movement.aims }] : []),
          ...(movement.contents ? [{ heading: "Nội dung" }, { words: movement.contents }] : []),
          ...(movement.measures ? [{ heading: "Giải pháp" }, { words: movement.measures }] : []),
          ...reported,
        ],
      };
    }
  },
};

/** One review: words and figures each unit handed in. What a unit is still writing is its own. */
async function reviewParts({ ask, scope, file }: Reading, movement: string, id: string, name: string): Promise<Part[]> {
  const it = await ask<ReviewPage>("movement.read", reviewPage(scope.blocSlug, scope.year, movement, id));
  if (!it) return [];
  const { review } = it,
    indicators = it.movement.indicators,
    sent = it.units.filter(
      ({ unitId, report }) => report && ["handed_in", "accepted"].includes(report.state) && (!scope.unit || unitId === scope.unit.id),
    ),
    pictures: (Link | null)[] = [];
  if (!scope.unit)
    for (const { useId, caption } of it.pictures)
      pictures.push(await file(useId, { folder: "tai-lieu/phong-trao", title: caption ?? "Ảnh phong trào" }));
  return [
    { heading: `${REVIEW_WORDS[review.kind]}: ${review.title}` },
    ...(
      [
        ["Kết quả", review.results],
        ["Hạn chế", review.limits],
        ["Bài học", review.lessons],
      ] as const
    ).flatMap(([label, words]) => (words ? [{ p: label }, { words }] : [])),
    {
      table: {
        name,
        title: "Báo cáo của các đơn vị",
        columns: [
          { key: "unit", title: "Đơn vị" },
          { key: "state", title: "Tình trạng" },
          { key: "at", title: "Gửi lúc", as: "moment" as const },
          { key: "results", title: "Kết quả" },
          { key: "difficulties", title: "Khó khăn" },
          { key: "proposals", title: "Đề xuất" },
          ...indicators.map(({ name: title, unitOfMeasure }, n) => ({
            key: `so-${n + 1}`,
            title: `${title} (${unitOfMeasure})`,
            as: "number" as const,
          })),
        ],
        rows: sent.map(({ name: unit, report }) => ({
          unit,
          state: REPORT_WORDS[report!.state],
          at: report!.handedInAt,
          results: report!.results,
          difficulties: report!.difficulties,
          proposals: report!.proposals,
          ...Object.fromEntries(
            indicators.map(({ id: of }, n): [string, Cell] => [
              `so-${n + 1}`,
              report!.figures[of] === undefined ? null : Number(report!.figures[of]),
            ]),
          ),
        })),
      },
    },
    { links: pictures.filter((one) => one !== null) },
  ];
}
