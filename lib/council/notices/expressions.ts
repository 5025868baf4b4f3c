/** A notice in which a proposal stood or stands, with what was objected to it there. */
export type Noticed = {
  id: string;
  title: string;
  startsOn: string;
  endsOn: string;
  publishedAt: string | null;
  withdrawnAt: string | null;
  objections: number;
  waiting: number;
};

/** JSON list over the proposal `p`; whoever may not read objections counts none (row security). */
export const NOTICED = `coalesce((select json_agg(json_build_object('id', n.id, 'title', n.title, 'startsOn', n.starts_on, 'endsOn', n.ends_on, 'publishedAt', n.published_at, 'withdrawnAt', n.withdrawn_at,
    'objections', (select count(*) from objection o where o.province_id = l.province_id and o.line_id = l.id), 'waiting', (select count(*) from objection o where o.province_id = l.province_id and o.line_id = l.id and o.answered_at is null)) order by n.starts_on desc)
  from public_notice_line l join public_notice n on n.province_id = l.province_id and n.id = l.notice_id where l.province_id = p.province_id and l.proposal_id = p.id and n.published_at is not null), '[]')`;

/** Objections to the proposal `p` that wait for an answer in a notice that was not taken back. */
export const WAITING_OBJECTIONS = `(select count(*)::int from objection o join public_notice_line l on l.province_id = o.province_id and l.id = o.line_id join public_notice n on n.province_id = l.province_id and n.id = l.notice_id
  where o.province_id = p.province_id and l.proposal_id = p.id and o.answered_at is null and n.withdrawn_at is null)`;
