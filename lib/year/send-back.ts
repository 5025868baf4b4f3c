import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { STAGE_WORDS } from "@/lib/blocs/words";
import { Problem } from "@/lib/problems/problem";
import { BY_MERIT } from "@/lib/titles/modes";
import { reopenChecks } from "@/lib/scoring/cross/reopen";
import { clearRanks, lockYear } from "@/lib/scoring/settle-ranking";
import type { Statement } from "@/lib/tenancy/enter";
import { move } from "./move-stage";
import { type YearForMove, YEAR_FACTS } from "./queries";
import { effectsOfSendBack, obstaclesToSendBack, type Stage, type YearFacts } from "./rules";
import type { SendBackInput } from "./schema";

export type SentBackSheet = {
  id: string;
  unit: string;
  state: "sent" | "under_review" | "awaiting_reply" | "settled" | "not_submitted";
  total: string | null;
  rank: number | null;
};
export type SendBackSeen = {
  id: string;
  blocYearId: string;
  version: number;
  year: string;
  facts: YearFacts;
  bloc: { slug: string; shortName: string; kind: "BLOC" | "CLUSTER" };
  votes: { id: string; title: string }[];
  nominations: { unit: string; title: string | null; office: string | null }[];
  proposals: { unit: string; title: string; forwarded: boolean }[];
  sheets: SentBackSheet[];
  /** The number of a correction under way. */
  correction: number | null;
};

/** Proposals that can still be taken back: nothing was decided, and nothing has left the province. */
const OPEN_PROPOSALS = "('drafting', 'sent', 'received', 'returned', 'appraising', 'asking_opinion', 'to_council', 'council_agreed')";
/** Sheets that go back to the unit or the checker. */
const REOPENED = "('sent', 'under_review', 'awaiting_reply', 'settled', 'not_submitted')";

/** Everything that going back may void, named, so that nobody is surprised. */
export const sendBackPage = (khoi: string, nam: string): Statement => ({
  name: "send_back_page",
  text: `select json_build_object('id', y.id, 'blocYearId', y.id, 'version', y.version, 'year', y.year, 'facts', ${YEAR_FACTS}, 'bloc', json_build_object('slug', b.slug, 'shortName', b.short_name, 'kind', b.kind),
      'votes', coalesce((select json_agg(json_build_object('id', v.id, 'title', v.title) order by v.created_at) from vote v where v.province_id = y.province_id and v.bloc_year_id = y.id and v.mode = '${BY_MERIT}' and v.state <> 'voided'), '[]'),
      'nominations', coalesce((select json_agg(json_build_object('unit', u.short_name, 'title', (select t.name from national_title t where t.code = n.title_code order by t.valid_from desc limit 1), 'office', n.office) order by u.short_name collate vi)
        from nomination n join unit u on u.province_id = n.province_id and u.id = n.unit_id where n.province_id = y.province_id and n.bloc_year_id = y.id and n.mode = '${BY_MERIT}' and n.voided_at is null), '[]'),
      'proposals', coalesce((select json_agg(json_build_object('unit', u.short_name, 'title', a.title_name, 'forwarded', a.state = 'forwarded') order by u.short_name collate vi)
        from award_proposal a join unit u on u.province_id = a.province_id and u.id = a.unit_id where a.province_id = y.province_id and a.bloc_year_id = y.id and a.mode = '${BY_MERIT}' and (a.state in ${OPEN_PROPOSALS} or a.state = 'forwarded')), '[]'),
      'correction', (select f.number from score_result f where f.province_id = y.province_id and f.bloc_year_id = y.id and f.state = 'open'),
      'sheets', coalesce((select json_agg(json_build_object('id', t.id, 'unit', u.short_name, 'state', t.state, 'total', x.total::text, 'rank', x.rank) order by u.short_name collate vi)
        from score_sheet t join unit u on u.province_id = t.province_id and u.id = t.unit_id left join unit_total x on x.province_id = t.province_id and x.sheet_id = t.id
        where t.province_id = y.province_id and t.bloc_year_id = y.id and t.state in ${REOPENED}), '[]')) as it
    from bloc b join bloc_year y on y.province_id = b.province_id and y.bloc_id = b.id where b.province_id = app_province() and b.slug = $1 and y.year = $2`,
  values: [khoi, nam],
});

/** Back to an earlier stage, by the board, with a reason: what rested on the later stages loses its force, nothing is deleted. */
export async function sendBack(ctx: Ctx, it: YearForMove, { version, to, reason, sheets }: Omit<SendBackInput, "id">): Promise<Done> {
  const obstacles = obstaclesToSendBack(it.facts, to);
  if (obstacles.length > 0) throw new Problem(obstacles);
  await lockYear(ctx.sql, it.id);
  await move(ctx, it, version, to, reason);
  const { voidsVotes, reopensSheets } = effectsOfSendBack(it.facts, to);
  const counts = { votes: 0, nominations: 0, proposals: 0, sheets: 0, corrections: 0 };
  counts.corrections = await stopCorrection(ctx, it.id, reason);
  if (voidsVotes) Object.assign(counts, await voidVotes(ctx, it.id, reason));
  if (reopensSheets && sheets.length > 0) counts.sheets = await reopen(ctx, it.id, to, reason, sheets);
  await audit(ctx, "bloc_year.sent_back", it.id, { from: it.facts.stage, to, reason, ...counts });
  const lost = [
    [counts.votes, "cuộc bỏ phiếu không còn giá trị"],
    [counts.proposals, "hồ sơ đề nghị rút lại"],
    [counts.sheets, "bảng chấm điểm mở lại"],
    [counts.corrections, "lần điều chỉnh kết quả dừng lại"],
  ]
    .filter(([count]) => count !== 0)
    .map((it) => it.join(" "));
  return { done: `Năm thi đua đã chuyển lại bước ${STAGE_WORDS[to].name}${lost.length > 0 ? `: ${lost.join(", ")}` : ""}.` };
}

/** What rests on the scores of the year. A commendation for one thing, put forward in its course, stands on its own. */
async function voidVotes({ sql }: Ctx, blocYearId: string, reason: string) {
  const { rows } = await sql.query<{ votes: number; nominations: number; proposals: number }>({
    name: "void_votes",
    text: `with gone as (update vote set state = 'voided', void_reason = $2, version = version + 1 where province_id = app_province() and bloc_year_id = $1 and mode = '${BY_MERIT}' and state <> 'voided' returning 1),
        unsaid as (update nomination set voided_at = app_now(), version = version + 1 where province_id = app_province() and bloc_year_id = $1 and mode = '${BY_MERIT}' and voided_at is null returning 1),
        back as (update award_proposal set state = 'withdrawn', withdrawn_reason = $2, version = version + 1 where province_id = app_province() and bloc_year_id = $1 and mode = '${BY_MERIT}' and state in ${OPEN_PROPOSALS} returning 1)
      select (select count(*) from gone)::int as votes, (select count(*) from unsaid)::int as nominations, (select count(*) from back)::int as proposals`,
    values: [blocYearId, reason],
  });
  return rows[0]!;
}

/** Figures are changed by going back now; what was being corrected is given up with the same reason. */
async function stopCorrection({ tx }: Ctx, blocYearId: string, reason: string): Promise<number> {
  const { count } = await tx.scoreResult.updateMany({
    where: { blocYearId, state: "open" },
    data: { state: "cancelled", cancelledReason: reason, version: { increment: 1 } },
  });
  return count;
}

/** Back with the unit, or only with the checker where the year goes no further than checking. */
async function reopen({ sql, tx }: Ctx, blocYearId: string, to: Stage, reason: string, ids: string[]): Promise<number> {
  const { rowCount } = await sql.query({
    name: "reopen_sheets",
    text: `update score_sheet set state = case when $3 and state <> 'not_submitted' then 'under_review'::sheet_state else 'returned'::sheet_state end, returned_reason = $2, settled_at = null, settled_by_id = null, reply_until = null,
        closed_reason = null, version = version + 1
      where province_id = app_province() and bloc_year_id = $1 and id = any ($4::uuid[]) and state in ${REOPENED}`,
    values: [blocYearId, reason, to === "checking", ids],
  });
  if (rowCount !== ids.length) throw new Problem("year.sheet_elsewhere");
  if (to !== "checking") await reopenChecks({ tx }, ids);
  await clearRanks(sql, blocYearId);
  return ids.length;
}
