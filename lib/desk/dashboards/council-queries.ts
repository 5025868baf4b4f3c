import "server-only";
import type { Facts } from "@/lib/access/facts";
import { councilSessions, type Sessions } from "@/lib/council/session-queries";
import type { Statement } from "@/lib/tenancy/enter";
import type { Verdict } from "@/lib/tenancy/generated/enums";
import { QUOTA_FACTS, type QuotaFacts } from "./quota-facts";

/** Dossiers that wait for the council, by title and by what the officer concluded; results of the running year by outcome. */
export type CouncilFacts = QuotaFacts & {
  waitingBy: { code: string; title: string; verdict: Verdict | null; count: number; oldest: number }[];
  outcomes: { outcome: "agree" | "refuse" | "change_form" | "later"; count: number }[];
};
export type CouncilSeen = Facts & Sessions & { overview: CouncilFacts };

/** Sessions of the council with what waits for it: one statement. */
export const councilOverview: Statement = {
  name: "council_overview",
  text: `select s.it::jsonb || jsonb_build_object('overview', jsonb_build_object(${QUOTA_FACTS},
    'waitingBy', coalesce((select jsonb_agg(jsonb_build_object('code', w.title_code, 'title', w.title_name, 'verdict', w.verdict, 'count', w.n, 'oldest', w.oldest) order by w.title_name collate vi, w.verdict) from (
      select p.title_code, p.title_name, a.verdict, count(*) as n, max(app_today() - (coalesce(p.received_at, p.sent_at, p.created_at) at time zone 'Asia/Ho_Chi_Minh')::date) as oldest
      from award_proposal p left join appraisal a on a.province_id = p.province_id and a.proposal_id = p.id where p.province_id = app_province() and p.state = 'to_council' group by 1, 2, 3) w), '[]'),
    'outcomes', coalesce((select jsonb_agg(jsonb_build_object('outcome', o.outcome, 'count', o.n) order by o.outcome) from (
      select r.outcome, count(*) as n from council_result r join council_session c on c.province_id = r.province_id and c.id = r.session_id where r.province_id = app_province() and c.held_on >= date_trunc('year', app_today()) group by 1) o), '[]'))) as it from (${councilSessions.text}) s`,
};
