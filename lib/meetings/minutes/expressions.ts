import type { AddendumKind, MinutesManner } from "./words";
import type { AnswerFact, MinutesFact } from "./rules";

export type MinutesSeen = MinutesFact & {
  words: string | null;
  manner: MinutesManner | null;
  frozenBy: string | null;
  frozenText: string | null;
  textHash: string | null;
  auditHead: string | null;
  version: number;
};
export type AnswerSeen = AnswerFact & { saidBy: string | null; saidAt: string; repliedBy: string | null; version: number };
export type AddendumSeen = {
  id: string;
  number: number;
  kind: AddendumKind;
  text: string;
  reason: string;
  madeByName: string;
  madeByPost: string;
  madeAt: string;
  textHash: string;
};

const nameOf = (person: string) => `(select p.full_name from person p where p.province_id = m.province_id and p.id = ${person})`;

/** SQL over a row `m` of meeting: its minutes, or null while nobody has begun them. */
export const MINUTES = `(select jsonb_build_object('words', k.words, 'wordsVersion', k.words_version, 'dueOn', k.due_on, 'sentAt', k.sent_at, 'manner', k.manner, 'frozenAt', k.frozen_at, 'frozenBy', ${nameOf("k.frozen_by_id")},
    'frozenText', k.frozen_text, 'textHash', k.text_hash, 'auditHead', k.audit_head, 'version', k.version) from meeting_minutes k where k.province_id = m.province_id and k.meeting_id = m.id)`;
export const ANSWERS = `coalesce((select jsonb_agg(jsonb_build_object('unitId', w.unit_id, 'unitName', w.unit_name, 'stance', w.stance, 'reason', w.reason, 'aboutWords', w.about_words, 'saidBy', ${nameOf("w.said_by_id")}, 'saidAt', w.said_at,
    'reply', w.reply, 'repliedBy', ${nameOf("w.replied_by_id")}, 'version', w.version) order by w.unit_name collate vi) from minutes_answer w where w.province_id = m.province_id and w.meeting_id = m.id), '[]')`;
export const ADDENDA = `coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'number', d.number, 'kind', d.kind, 'text', d.text, 'reason', d.reason, 'madeByName', d.made_by_name, 'madeByPost', d.made_by_post, 'madeAt', d.made_at, 'textHash', d.text_hash)
    order by d.number) from minutes_addendum d where d.province_id = m.province_id and d.meeting_id = m.id), '[]')`;
export const FIXED =
  "exists (select from meeting_minutes k where k.province_id = m.province_id and k.meeting_id = m.id and k.frozen_at is not null)";
/** Whom the chair named to keep the record: the right ends when the minutes stand. */
export const KEEPER = `case when not ${FIXED} then m.keeper_id end`;
/** People of units that are there who may be named to keep the record: with an account and a post in that unit. */
export const NAMEABLE = `coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'fullName', p.full_name, 'unitName', r.unit_name) order by r.unit_name collate vi, p.full_name collate vi)
  from attendance r join person p on p.province_id = r.province_id and p.account_id is not null and p.left_on is null
    and exists (select from effective_post e where e.province_id = r.province_id and e.person_id = p.id and e.unit_id = r.unit_id and e.code in ('unit_leader', 'unit_officer'))
  where r.province_id = m.province_id and r.meeting_id = m.id and r.state in ('present', 'substitute')), '[]')`;
