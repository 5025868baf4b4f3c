import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { EligibilityFacts } from "@/lib/rules/facts";
import type { StoredRule } from "@/lib/rules/judge";
import type { Transition } from "@/lib/rules/transition";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import { type ModeInForce, modesOn } from "@/lib/titles/modes";
import type { OpenSession } from "../sitting/preview";
import { onAgenda } from "../sitting/expressions";
import { ALL_RULES, DAY_BY, FACTS, FACTS_FROM, STILL_OPEN, TITLE_NAMES } from "./expressions";

export type Comparison = {
  id: string;
  with: string;
  byId: string;
  by: string;
  at: string;
  confirmedBy: string | null;
  confirmedAt: string | null;
  version: number;
};
/** A rule with who did what to it; what only a province's rule has is absent of the country's. */
export type RuleShown = StoredRule & {
  inForce: boolean;
  comparison: Comparison | null;
  foundIn?: string | null;
  version?: number;
  draftedBy?: string | null;
  draftedAt?: string;
  inForceBy?: string | null;
  inForceAt?: string | null;
  endedBy?: string | null;
  endedAt?: string | null;
};
export type TitleName = { code: string; name: string };
/** A proposal on which a change of rules may bear. */
export type OpenProposal = {
  id: string;
  unitName: string;
  titleCode: string;
  titleName: string;
  /** Of reception, of sending, the last of its period: a transition says which one judges it. */ days: Record<
    Transition["judgedBy"],
    string
  >;
  facts: EligibilityFacts;
};
export type RuleBook = Facts & { today: string; titles: TitleName[]; modes: ModeInForce[]; rules: RuleShown[] };
export type RuleBookWithOpen = RuleBook & { open: OpenProposal[]; sessions: OpenSession[] };

const BOOK = `'unitId', null, 'today', app_today(), 'titles', ${TITLE_NAMES}, 'modes', ${modesOn("app_today()")}, 'rules', ${ALL_RULES}`;
const OPEN = `coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'unitName', u.name, 'titleCode', p.title_code, 'titleName', p.title_name, 'days', jsonb_build_object('received', ${DAY_BY.received}, 'sent', ${DAY_BY.sent}, 'period', ${DAY_BY.period}), 'facts', ${FACTS}) order by p.received_at nulls last, p.sent_at, p.id)
  from ${FACTS_FROM} where ${STILL_OPEN}), '[]')`;

/** Sessions not yet closed, each with what waits for the council and what it has said. */
const SESSIONS = `coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title, 'heldOn', s.held_on, 'lines', coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'unitName', u.name, 'titleCode', p.title_code, 'titleName', p.title_name, 'recorded', r.id is not null) order by p.title_name, u.name, p.id)
    from award_proposal p join unit u on u.province_id = p.province_id and u.id = p.unit_id left join council_result r on r.province_id = p.province_id and r.proposal_id = p.id and r.session_id = s.id
    where p.province_id = s.province_id and (r.id is not null or ${onAgenda("s")})), '[]')) order by s.held_on, s.id) from council_session s where s.province_id = app_province() and s.closed_at is null), '[]')`;

/** All rules, of all days. */
export const ruleBook: Statement = { name: "rule_book", text: `select jsonb_build_object(${BOOK}) as it`, values: [] };
/** The same with every open proposal and its facts: what a change would do to them. */
export const ruleBookWithOpen: Statement = {
  name: "rule_book_open",
  text: `select jsonb_build_object(${BOOK}, 'open', ${OPEN}, 'sessions', ${SESSIONS}) as it`,
  values: [],
};

export async function ruleBookOf(sql: Sql): Promise<RuleBook> {
  const { rows } = await sql.query<{ it: RuleBook }>(ruleBook as { text: string });
  return rows[0]!.it;
}

export type RuleInHand = RuleBook & { rule: RuleShown };
/** One rule in the transaction that changes it, with all the others. */
export async function ruleInHand(sql: Sql, id: string): Promise<RuleInHand | null> {
  const book = await ruleBookOf(sql),
    rule = book.rules.find((one) => one.id === id);
  return rule ? { ...book, rule } : null;
}
