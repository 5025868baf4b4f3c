import { PROPOSAL_STATE_WORDS } from "@/lib/awards/words";
import { SHEET_WORDS } from "@/lib/scoring/sheet-words";
import type { ProposalState, SheetState } from "@/lib/tenancy/generated/enums";

/** Something of a year that is not done. `ref` finds it again in the year that takes it over. */
export type OpenThing =
  | { kind: "proposal"; ref: string; unit: string; title: string; state: ProposalState }
  | { kind: "sheet"; ref: string; unit: string; state: SheetState }
  | { kind: "signature"; ref: string; unit: string; title: string }
  | { kind: "minutes" | "correction" | "review" | "role_model"; ref: string; unit: string | null; title: string };
export type OpenTask = {
  kind: OpenThing["kind"];
  ref: string;
  words: string;
  /** The page of the old year where it is dealt with. */ place: string;
};

/** Over a row `y` of bloc_year: what waits in any room, by name. Drafts of units are theirs and are not named. */
export const OPEN_THINGS = `coalesce((select json_agg(x.it order by x.place, x.name collate vi, x.ref) from (
    select json_build_object('kind', 'proposal', 'ref', p.id, 'unit', u.name, 'title', p.title_name, 'state', p.state) as it, 1 as place, u.name, p.id as ref from award_proposal p join unit u on u.province_id = p.province_id and u.id = p.unit_id
      where p.province_id = y.province_id and p.bloc_year_id = y.id and p.state not in ('decided', 'council_refused', 'refused_above', 'changed', 'withdrawn')
    union all select json_build_object('kind', 'minutes', 'ref', m.id, 'unit', null, 'title', m.title), 2, m.title, m.id from meeting m where m.province_id = y.province_id and m.status = 'closed'
      and exists (select from agenda_item a where a.province_id = m.province_id and a.meeting_id = m.id and a.bloc_year_id = y.id)
    union all select json_build_object('kind', 'signature', 'ref', q.id, 'unit', q.unit_name, 'title', g.title), 3, q.unit_name, q.id from pledge g join pledge_party q on q.province_id = g.province_id and q.pledge_id = g.id
      where g.province_id = y.province_id and g.bloc_year_id = y.id and g.state in ('adopted', 'signing') and not exists (select from pledge_signature s where s.province_id = q.province_id and s.pledge_id = q.pledge_id and s.unit_id = q.unit_id)
    union all select json_build_object('kind', 'sheet', 'ref', t.id, 'unit', u.name, 'state', t.state), 4, u.name, t.id from score_sheet t join unit u on u.province_id = t.province_id and u.id = t.unit_id
      where t.province_id = y.province_id and t.bloc_year_id = y.id and t.state not in ('settled', 'not_submitted', 'not_ranked')
    union all select json_build_object('kind', 'correction', 'ref', f.id, 'unit', null, 'title', 'Bản kết quả số ' || f.number), 5, '', f.id from score_result f where f.province_id = y.province_id and f.bloc_year_id = y.id and f.state = 'open'
    union all select json_build_object('kind', 'review', 'ref', r.id, 'unit', null, 'title', m.name || ': ' || r.title), 6, m.name, r.id from movement m join movement_review r on r.province_id = m.province_id and r.movement_id = m.id and r.closed_at is null
      where m.province_id = y.province_id and m.bloc_year_id = y.id and m.unit_id is null and m.state = 'launched'
    union all select json_build_object('kind', 'role_model', 'ref', o.id, 'unit', u.name, 'title', o.name), 7, o.name, o.id from role_model o join unit u on u.province_id = o.province_id and u.id = o.unit_id
      where o.province_id = y.province_id and o.bloc_year_id = y.id and o.state = 'proposed') x), '[]')`;

const PLACES = {
  proposal: "/de-nghi",
  sheet: "/cham-diem",
  signature: "/giao-uoc",
  minutes: "/hoi-nghi",
  correction: "/xep-hang",
  review: "/phong-trao",
  role_model: "/dien-hinh",
} satisfies Record<OpenThing["kind"], string>;

function wordsOf(it: OpenThing): string {
  if (it.kind === "proposal") return `Hồ sơ đề nghị ${it.title} cho ${it.unit}: ${PROPOSAL_STATE_WORDS[it.state].name.toLowerCase()}`;
  if (it.kind === "sheet") return `Bảng điểm của ${it.unit}: ${SHEET_WORDS[it.state].name.toLowerCase()}`;
  if (it.kind === "signature") return `${it.unit} chưa ký ${it.title}`;
  if (it.kind === "minutes") return `Biên bản chưa ký: ${it.title}`;
  if (it.kind === "correction") return `${it.title} đang điều chỉnh, chưa chốt`;
  return it.kind === "review"
    ? `Chưa kết thúc đợt đánh giá phong trào ${it.title}`
    : `Chưa xem xét điển hình ${it.title} do ${it.unit} giới thiệu`;
}

/** What is handed over to be finished, in words. */
export const openTasks = (things: readonly OpenThing[]): OpenTask[] =>
  things.map((it) => ({ kind: it.kind, ref: it.ref, words: wordsOf(it), place: PLACES[it.kind] }));
