import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Statement } from "@/lib/tenancy/enter";
import { BY_MERIT } from "@/lib/titles/modes";
import type { LetterFacts } from "./letter";

export type LetterOfYear = Facts & LetterFacts;

/**
 * What a submission letter of a bloc-year says: its proposals that are still alive, the meeting that nominated, who signs.
 * By merit one letter for the year; for one thing a letter of its own, by the vote that put forward for it.
 */
export const letterOfYear = (khoi: string, nam: string, vote: string | null): Statement => ({
  name: "letter_of_year",
  text: `with y as (select y.*, b.name as bloc_name from bloc b join bloc_year y on y.province_id = b.province_id and y.bloc_id = b.id where b.province_id = app_province() and b.slug = $1 and y.year = $2),
    line as (select p.*, u.name as unit_name, n.reason, n.meeting_id from y join award_proposal p on p.province_id = y.province_id and p.bloc_year_id = y.id
      join unit u on u.province_id = p.province_id and u.id = p.unit_id left join nomination n on n.province_id = p.province_id and n.id = p.nomination_id
      where p.state not in ('withdrawn', 'changed') and p.replaces_id is null and case when $3::text is null then p.mode = '${BY_MERIT}' else n.vote_id::text = $3 and p.mode <> '${BY_MERIT}' end)
    select json_build_object('blocYearId', y.id, 'archive', y.mode = 'archive', 'provinceName', v.name, 'placeName', coalesce(nullif(s.place_name, ''), v.name), 'boardName', s.board_name, 'blocName', y.bloc_name, 'year', y.year, 'occasion', (select v.occasion from vote v where v.province_id = y.province_id and v.id::text = $3),
      'number', null, 'day', coalesce((select (max(l.sent_at) at time zone 'Asia/Ho_Chi_Minh')::date from line l), app_today()),
      'meeting', (select json_build_object('title', m.title, 'day', (m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date, 'minutesNumber', m.minutes_number)
        from meeting m where m.province_id = y.province_id and m.id in (select l.meeting_id from line l) order by m.starts_at desc limit 1),
      'lines', coalesce((select json_agg(json_build_object('unitName', l.unit_name, 'titleName', l.title_name, 'total', l.total::text, 'rank', l.rank, 'inFavour', l.in_favour, 'base', l.base, 'reason', l.reason, 'summary', l.summary)
        order by (select min(t.position) from national_title t where t.code = l.title_code), l.rank nulls last, l.unit_name collate vi) from line l), '[]'),
      'headUnit', coalesce(h.unit_name, y.bloc_name), 'signer', h.signer) as it
    from y join province v on v.id = y.province_id left join province_setting s on s.province_id = y.province_id
    left join lateral (select u.name as unit_name, p.full_name as signer from bloc_office o join unit u on u.province_id = o.province_id and u.id = o.unit_id
      left join office_holder k on k.province_id = o.province_id and k.office_id = o.id and k.kind = 'head' and (k.until is null or k.until > app_today())
      left join person p on p.province_id = k.province_id and p.id = k.person_id
      where o.province_id = y.province_id and o.bloc_year_id = y.id and o.kind = 'head' order by o.until is not null, o.since desc limit 1) h on true`,
  values: [khoi, nam, vote],
});
