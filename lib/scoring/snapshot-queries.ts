import "server-only";
import type { Facts } from "@/lib/access/facts";
import { type StoredVersion, VERSION_JSON } from "@/lib/criteria/stored";
import type { Statement } from "@/lib/tenancy/enter";
import type { BlocKind } from "@/lib/tenancy/generated/enums";
import { CHECK_PARTS } from "./check-queries";
import type { SheetStateCode } from "./check-rules";
import { CHECK_DIGEST, SELF_DIGEST } from "./digests";
import { ENTRY_JSON } from "./explain-queries";
import type { HandedEntry, Snapshot } from "./snapshots";
import type { Layer } from "./words";

/** A hash as it was kept in the log, and as the record gives it now. */
export type Digest = { layer: Layer; round: number; kept: string | null; counted: string };
export type SnapshotPage = Facts & {
  id: string;
  unitId: string;
  blocYearId: string;
  archive: boolean;
  state: SheetStateCode;
  unit: string;
  unitSlug: string;
  year: string;
  bloc: { slug: string; shortName: string; kind: BlocKind };
  sheet: "own" | "sent" | "settled";
  entries: HandedEntry[];
  versions: StoredVersion[];
  digests: Digest[];
};

const ENTRIES = `coalesce((select json_agg(${ENTRY_JSON}::jsonb || jsonb_build_object('versionId', i.criteria_version_id) order by e.entered_at, e.layer, e.round)
  from score_entry e join criteria_item i on i.province_id = e.province_id and i.id = e.item_id left join unit w on w.province_id = e.province_id and w.id = e.by_unit_id
  left join person p on p.province_id = e.province_id and p.id = e.by_person_id and (app_reach() && array['board_officer', 'board_leader', 'bloc_head@' || t.bloc_year_id] or e.by_unit_id = any (app_units()))
  where e.province_id = t.province_id and e.sheet_id = t.id), '[]')`;

const VERSIONS = `coalesce((select json_agg(${VERSION_JSON}) from criteria_version v where v.province_id = t.province_id and v.id in (
  select i.criteria_version_id from score_entry e join criteria_item i on i.province_id = e.province_id and i.id = e.item_id where e.province_id = t.province_id and e.sheet_id = t.id)), '[]')`;

/** Sets that were handed in for one sheet alone have a hash of their own in the log; of a part the hash is over its one line. */
const DIGESTS = `coalesce((select json_agg(json_build_object('layer', d.layer, 'round', d.round, 'counted', d.counted, 'kept', (select a.detail ->> 'digest' from audit_entry a where a.province_id = t.province_id and a.about = t.id and (a.detail ->> 'round')::int = d.round
      and a.event = any (case d.layer when 'self' then array['sheet.handed_in', 'sheet.item_supplemented'] when 'bloc' then array['sheet.check_announced'] else array['cross.handed_in', 'cross.abstained', 'cross.written_off'] end) and a.detail ? 'digest' limit 1)))
    from (select e.layer, e.round, case e.layer when 'self' then ${SELF_DIGEST} else ${CHECK_DIGEST} end as counted from score_entry e
      where e.province_id = t.province_id and e.sheet_id = t.id and e.layer in ('self', 'cross', 'bloc') group by e.layer, e.round) d), '[]')`;

/** Everything that was ever handed in for one sheet, to be read as it stood. */
export const snapshotPage = (khoi: string, nam: string, donvi: string): Statement => ({
  name: "snapshot_page",
  text: `select json_build_object(${CHECK_PARTS.facts}, 'sheet', case when t.state = 'settled' then 'settled' when t.state in ('not_started', 'drafting', 'awaiting_leader', 'returned') then 'own' else 'sent' end,
      'entries', ${ENTRIES}, 'versions', ${VERSIONS}, 'digests', ${DIGESTS}) as it ${CHECK_PARTS.from} and b.slug = $1 and y.year = $2 and u.slug = $3`,
  values: [khoi, nam, donvi],
});

export const digestOf = (digests: readonly Digest[], { layer, round }: Pick<Snapshot, "layer" | "round">): Digest | undefined =>
  digests.find((it) => it.layer === layer && it.round === round);
