import "server-only";
import { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dayOf } from "@/lib/provinces/dates";
import { rankingPage, type RankingSeen } from "@/lib/scoring/ranking-queries";
import type { Sql } from "@/lib/tenancy/enter";
import { isWord } from "../rules";
import { PUBLISH_WORD } from "../words";
import { copyOf, obstaclesToPublishRanking } from "./copy";

const year = { khoi: z.string().max(100), nam: z.string().max(20) };
export const PublishRankingInput = z.object({ ...year, number: z.coerce.number().int(), word: z.string().default("") });
export const WithdrawRankingInput = z.object({
  ...year,
  reason: z
    .string()
    .default("")
    .transform((text) => text.normalize("NFC").trim())
    .pipe(z.string().min(1, "Ghi lý do gỡ kết quả.").max(500, "Lý do dài quá 500 ký tự. Rút ngắn lại.")),
});

export const rankingByYear = async (sql: Sql, { khoi, nam }: { khoi: string; nam: string }): Promise<RankingSeen | null> =>
  (await sql.query<{ it: RankingSeen }>(rankingPage(khoi, nam) as { text: string })).rows[0]?.it ?? null;

/** Which number of a year's result the public reads; null: none. */
export async function publishedNumber(sql: Sql, blocYearId: string): Promise<number | null> {
  const { rows } = await sql.query<{ number: number }>({
    name: "published_ranking_number",
    text: "select number from published_ranking where province_id = app_province() and bloc_year_id = $1",
    values: [blocYearId],
  });
  return rows[0]?.number ?? null;
}

/** Lays the last settled number before the public; another number takes its place. `number`: the one that was read on the page. */
export async function publishRanking(ctx: Ctx, it: RankingSeen, { number, word }: z.infer<typeof PublishRankingInput>): Promise<Done> {
  if (!isWord(word, PUBLISH_WORD)) throw new Problem({ code: "article.publish_word", field: "word" });
  const { complete, lines, sections } = copyOf(it),
    obstacles = obstaclesToPublishRanking(it, complete),
    [result] = it.results;
  if (obstacles.length > 0) throw new Problem(obstacles);
  if (result!.number !== number) throw new Problem("record.moved");
  const { invented } = await ctx.tx.blocYear.findFirstOrThrow({ where: { id: it.blocYearId }, select: { invented: true } });
  const copy = {
    number,
    settledOn: dateColumn(dayOf(result!.settledAt)),
    lines,
    sections,
    invented,
    publishedAt: ctx.now,
    blocName: it.bloc.name,
    year: it.year,
  };
  await ctx.tx.publishedRanking.deleteMany({ where: { blocYearId: it.blocYearId } });
  await ctx.tx.publishedRanking.create({ data: { id: it.blocYearId, blocYearId: it.blocYearId, ...copy }, select: { id: true } });
  await audit(ctx, "ranking.published", it.blocYearId, { number, units: lines.length });
  return { done: "Đã công bố kết quả xếp hạng. Người dân đọc được trong vòng một phút." };
}

/** Gone from the public; the result itself stays what it is. */
export async function withdrawRanking(ctx: Ctx, it: RankingSeen, { reason }: z.infer<typeof WithdrawRankingInput>): Promise<Done> {
  const { count } = await ctx.tx.publishedRanking.deleteMany({ where: { blocYearId: it.blocYearId } });
  if (count === 0) throw new Problem("ranking.not_published");
  await audit(ctx, "ranking.withdrawn", it.blocYearId, { reason });
  return { done: "Đã gỡ kết quả khỏi trang của tỉnh." };
}
