import "server-only";
import { VERSION_JSON, type StoredVersion } from "@/lib/criteria/stored";
import type { Statement } from "@/lib/tenancy/enter";
import type { Reply, SheetStateCode } from "./check-rules";
import type { Proof } from "./check-queries";
import { CHECK_PARTS } from "./check-queries";
import { TOTALS, type KeptTotal } from "./ranking-queries";
import { finalEntries, type Finals } from "./final-lines";
import type { Layer } from "./words";

/** One entry of the record, with who made it. `person` comes only to those who may know it. */
export type Entered = {
  itemKey: string;
  layer: Layer;
  round: number;
  points: string | null;
  na: boolean;
  inputs: unknown;
  note: string | null;
  reason: string | null;
  unit: string | null;
  person: string | null;
  at: string;
  /** A single line handed in after the sheet. */ part: boolean;
};
export type Explained = {
  unitId: string;
  blocYearId: string;
  archive: boolean;
  memberUnitIds: string[];
  sheet: "own" | "sent" | "settled";
  id: string;
  version: number;
  state: SheetStateCode;
  stage: string;
  today: string;
  replyUntil: string | null;
  unit: string;
  unitSlug: string;
  year: string;
  bloc: { slug: string; shortName: string; kind: "BLOC" | "CLUSTER" };
  stored: StoredVersion;
  entries: Entered[];
  replies: Reply[];
  proofs: Proof[];
  total: KeptTotal | null;
  peers: Finals[] | null;
  others: { rank: number; total: string }[];
};

/** One entry as Entered, over rows e (score_entry), i (its item), w (the unit), p (the person, where the reader may know). */
export const ENTRY_JSON = `json_build_object('itemKey', i.item_key, 'layer', e.layer, 'round', e.round, 'points', e.points::text, 'na', e.not_applicable, 'inputs', e.inputs, 'note', e.note, 'reason', reason_words(e.reason_id, e.reason),
    'unit', w.short_name, 'person', p.full_name, 'at', e.entered_at, 'part', e.part)`;
const ENTRIES = `coalesce((select json_agg(${ENTRY_JSON} order by e.entered_at, e.layer, e.round)
  from score_entry e join criteria_item i on i.province_id = e.province_id and i.id = e.item_id
  left join unit w on w.province_id = e.province_id and w.id = e.by_unit_id
  left join person p on p.province_id = e.province_id and p.id = e.by_person_id and (app_reach() && array['board_officer', 'board_leader', 'bloc_head@' || t.bloc_year_id])
  where e.province_id = t.province_id and e.sheet_id = t.id), '[]')`;

/** Figures of the other units, where an item compares units and the year is complete. */
const PEERS = `case when exists (select from criteria_item i where i.province_id = v.province_id and i.criteria_version_id = v.id and i.method in ('RELATIVE', 'RANK'))
    and not exists (select from score_sheet s where s.province_id = t.province_id and s.bloc_year_id = t.bloc_year_id and s.state not in ('settled', 'not_submitted', 'not_ranked'))
  then coalesce((select json_agg(${finalEntries("s")}) from score_sheet s where s.province_id = t.province_id and s.bloc_year_id = t.bloc_year_id and s.id <> t.id and s.state = 'settled'), '[]') end`;

/** One unit's result, item by item, with every entry of the record. */
export const explainPage = (khoi: string, nam: string, donvi: string): Statement => ({
  name: "explain_page",
  text: `select json_build_object(${CHECK_PARTS.facts}, 'sheet', case when t.state = 'settled' then 'settled' when t.state in ('not_started', 'drafting', 'awaiting_leader', 'returned') then 'own' else 'sent' end,
      'entries', ${ENTRIES}, 'replies', ${CHECK_PARTS.replies}, 'proofs', ${CHECK_PARTS.proofs}, 'stored', ${VERSION_JSON},
      'peers', ${PEERS},
      'total', (select x from json_array_elements(${TOTALS}) x where x ->> 'unitId' = t.unit_id::text),
      'others', coalesce((select json_agg(json_build_object('rank', x.rank, 'total', x.total::text) order by x.rank) from unit_total x where x.province_id = t.province_id and x.bloc_year_id = t.bloc_year_id and x.rank is not null), '[]')) as it
    ${CHECK_PARTS.from} and b.slug = $1 and y.year = $2 and u.slug = $3`,
  values: [khoi, nam, donvi],
});
