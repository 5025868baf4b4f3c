import { GIVER_SHORT, OF_BLOC, SUBJECT, SUBJECT_NAME, TITLE_DAY } from "@/lib/awards/giver-expressions";
import { titleOn } from "@/lib/titles/queries";

/** Of so many of one title each is offered by name; more are taken as a whole. */
export const MOST_BY_NAME = 150;

/** A session's agreed results, or what a letter to a higher level asked for; and what a draft lists already. Null: nothing of that kind. */
export type OfferAsked = { sessionId: string | null; forwardingId: string | null; decisionId?: string | null };

/**
 * SQL of what a decision may list, over $1 session, $2 letter, $3 draft: agreed in that session and the province's to decide, or forwarded by that letter; in no other list that stands.
 * However many there are and however new their statistics: each looks its result, letter and list up, so that no plan pairs all with all.
 * `n`: how many of the title there are; `mine`: in the draft already; `place`: the order of the annex.
 */
export const OFFER = `select p.id, p.unit_id, ${SUBJECT_NAME} as subject_name, ${SUBJECT} as subject, p.title_code, p.title_name, t.position as title_position, p.state, coalesce(t.decided_by, 'PROVINCE') as level, p.period as year, b.name as bloc_name, ${GIVER_SHORT} as giver_name, r.in_favour, r.base, i.id is not null as mine,
    count(*) over (partition by p.title_code, p.title_name) as n, row_number() over (order by t.position, p.title_name, b.short_name collate vi nulls last, p.rank nulls last, u.name collate vi, p.subject_key, p.id) as place
  from award_proposal p join unit u on u.province_id = p.province_id and u.id = p.unit_id ${OF_BLOC} ${titleOn("p.title_code", TITLE_DAY)} t on true
    left join lateral (select r.session_id, r.in_favour, r.base from council_result r where r.province_id = p.province_id and r.proposal_id = p.id and r.outcome = 'agree' limit 1) r on true
    left join lateral (select f.forwarding_id from forwarding_item f where f.province_id = p.province_id and f.proposal_id = p.id limit 1) f on true
    left join lateral (select i.id, i.decision_id from decision_item i where i.province_id = p.province_id and i.proposal_id = p.id and i.awards limit 1) i on true
  where p.province_id = app_province() and (i.id is null or i.decision_id = $3)
    and (i.decision_id = $3 or case when coalesce(t.decided_by, 'PROVINCE') in ('PRIME_MINISTER', 'PRESIDENT') then f.forwarding_id = $2 and p.state = 'forwarded' else r.session_id = $1 and p.state = 'council_agreed' end)`;

/** Writes the chosen lines into a draft, each with the names of the day and its place. $4 proposals by name, $5 titles taken whole. @returns one row a line */
export const PLACE = `insert into decision_item (decision_id, proposal_id, unit_id, subject_name, title_code, title_name, group_name, position)
  select $3, o.id, o.unit_id, o.subject_name, o.title_code, o.title_name, o.bloc_name, row_number() over (order by o.place) from (${OFFER}) o
  where o.id = any ($4::uuid[]) or o.n > ${MOST_BY_NAME} and o.title_code = any ($5::text[]) order by o.place returning proposal_id as id, title_code as code`;
