import "server-only";
import type { Statement } from "@/lib/tenancy/enter";
import type { ProposalState } from "@/lib/tenancy/generated/enums";
import { YEAR_FACTS } from "@/lib/year/queries";
import type { YearFacts } from "@/lib/year/rules";

export type BoardYear = { id: string; slug: string; name: string; year: string; scoringUntil: string | null; yearEndBy: string | null; lateSheets: number; lateSince: string | null; members: number; facts: YearFacts };
export type LateProposal = { id: string; unit: string; titleName: string; dueOn: string; officer: string | null };
export type BoardSeen = { unitId?: null; today: string; years: BoardYear[]; proposals: { state: ProposalState; count: number; oldest: number; late: number }[]; /** The twenty that are late longest. */ lateProposals: LateProposal[] };

/** Every live year of the province that is not closed, and the proposals by state and age: one statement. */
export const boardOverview: Statement = {
  name: "board_overview",
  text: `select json_build_object('today', app_today(),
    'years', coalesce((select json_agg(x.it order by x.short_name collate vi, x.starts_on) from (
      select json_build_object('id', y.id, 'slug', b.slug, 'name', b.short_name, 'year', y.year, 'scoringUntil', y.scoring_until, 'yearEndBy', y.year_end_by, 'facts', ${YEAR_FACTS},
        'members', (select count(*) from bloc_membership m where m.province_id = y.province_id and m.bloc_id = y.bloc_id and m.since <= app_today() and (m.until is null or m.until >= app_today())),
        'lateSheets', (select count(*) from score_sheet t where t.province_id = y.province_id and t.bloc_year_id = y.id and t.state in ('not_started', 'drafting', 'awaiting_leader', 'returned') and t.due_on < app_today()),
        'lateSince', (select min(t.due_on) from score_sheet t where t.province_id = y.province_id and t.bloc_year_id = y.id and t.state in ('not_started', 'drafting', 'awaiting_leader', 'returned') and t.due_on < app_today())) as it, b.short_name, y.starts_on
      from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where y.province_id = app_province() and y.mode = 'live' and y.stage <> 'closed') x), '[]'),
    'lateProposals', coalesce((select json_agg(json_build_object('id', l.id, 'unit', l.short_name, 'titleName', l.title_name, 'dueOn', l.due_on, 'officer', l.full_name) order by l.due_on) from (
      select a.id, u.short_name, a.title_name, a.due_on, p.full_name from award_proposal a join unit u on u.province_id = a.province_id and u.id = a.unit_id left join person p on p.province_id = a.province_id and p.id = a.officer_id
      where a.province_id = app_province() and a.due_on < app_today() and a.state in ('received', 'returned', 'appraising', 'asking_opinion') order by a.due_on limit 20) l), '[]'),
    'proposals', coalesce((select json_agg(json_build_object('state', p.state, 'count', p.n, 'oldest', p.oldest, 'late', p.late) order by p.state) from (
      select a.state, count(*) as n, max(app_today() - (coalesce(a.received_at, a.sent_at, a.created_at) at time zone 'Asia/Ho_Chi_Minh')::date) as oldest, count(*) filter (where a.due_on < app_today() and a.state in ('received', 'returned', 'appraising', 'asking_opinion')) as late
      from award_proposal a where a.province_id = app_province() and a.state not in ('drafting', 'decided', 'withdrawn', 'changed', 'council_refused', 'refused_above') group by a.state) p), '[]')) as it`,
};
