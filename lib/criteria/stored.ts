import { sectionKindOf } from "./methods";
import type { ClassRule, Item, Section, TieRule, Version } from "./table";
import type { ItemMethod, NaPolicy, ScoredBy, SectionKind } from "./words";

export type StoredItem = {
  id: string;
  key: string;
  number: string;
  position: number;
  version: number;
  name: string;
  guidance: string | null;
  max: string;
  method: ItemMethod;
  params: unknown;
  evidenceAsked: boolean;
  asksNote: boolean;
  scoredBy: "self" | "cross" | "domain" | "bloc" | "board";
  naPolicy: NaPolicy | "NONE";
};
export type StoredKind = "SCORED" | "BONUS" | "PENALTY" | "GATE";
export type StoredSection = {
  id: string;
  key: string;
  numeral: string;
  position: number;
  version: number;
  name: string;
  max: string;
  kind: StoredKind;
  items: StoredItem[];
};
export type StoredVersion = {
  id: string;
  title: string;
  totalPoints: string;
  bonusCap: string | null;
  classes: ClassRule[] | null;
  tieBreak: TieRule[];
  sections: StoredSection[];
};

/** A version with all its sections and items, as a JSON expression over a row `v` of criteria_version. Amounts are text. */
export const VERSION_JSON = `json_build_object('id', v.id, 'title', v.title, 'totalPoints', trim_scale(v.total_points)::text, 'bonusCap', trim_scale(v.bonus_cap)::text, 'classes', v.classes, 'tieBreak', v.tie_break,
  'sections', coalesce((select json_agg(json_build_object('id', s.id, 'key', coalesce(s.section_key, s.numeral), 'numeral', s.numeral, 'position', s.position, 'version', s.version, 'name', s.name,
      'max', trim_scale(s.max_points)::text, 'kind', s.kind,
      'items', coalesce((select json_agg(json_build_object('id', i.id, 'key', i.item_key, 'number', i.number, 'position', i.position, 'version', i.version, 'name', i.name, 'guidance', i.guidance,
          'max', trim_scale(i.max_points)::text, 'method', i.method, 'params', i.params, 'evidenceAsked', i.evidence_asked, 'asksNote', i.asks_note, 'scoredBy', i.scored_by, 'naPolicy', i.na_policy)
          order by i.position, i.item_key)
        from criteria_item i where i.province_id = s.province_id and i.section_id = s.id), '[]')) order by s.position, s.numeral)
    from criteria_section s where s.province_id = v.province_id and s.criteria_version_id = v.id), '[]'))`;

/** Numbers run through the sections of points; what stands outside the scale has a letter of its own. */
const LETTERS: Record<SectionKind, string> = { MAIN: "", BONUS: "T", PENALTY: "P", GATE: "L" };
const KINDS: Record<StoredKind, SectionKind> = { SCORED: "MAIN", BONUS: "BONUS", PENALTY: "PENALTY", GATE: "GATE" };
const STORED_KINDS: Record<SectionKind, StoredKind> = { MAIN: "SCORED", BONUS: "BONUS", PENALTY: "PENALTY", GATE: "GATE" };
export const kindOf = (stored: StoredKind): SectionKind => KINDS[stored];
export const storedKind = (kind: SectionKind): StoredKind => STORED_KINDS[kind];

/** Who enters the figure: a department by field, or whoever else publishes it. */
const scoredByOf = (layer: StoredItem["scoredBy"]): ScoredBy => (layer === "self" ? "self" : layer === "domain" ? "domain" : "external");
export const storedLayer = (by: ScoredBy): "self" | "domain" | "board" => (by === "external" ? "board" : by);

/** The table as the pure rules know it. A number nobody typed is counted. */
export function tableOf(it: StoredVersion): Version {
  const counts: Record<SectionKind, number> = { MAIN: 0, BONUS: 0, PENALTY: 0, GATE: 0 };
  const itemOf = (item: StoredItem): Item => {
    const kind = sectionKindOf(item.method);
    counts[kind] += 1;
    return {
      key: item.key,
      number: item.number || `${LETTERS[kind]}${counts[kind]}`,
      name: item.name,
      method: item.method,
      params: item.params,
      max: item.max,
      naPolicy: item.naPolicy === "NONE" ? null : item.naPolicy,
      scoredBy: scoredByOf(item.scoredBy),
      asksEvidence: item.evidenceAsked,
      asksNote: item.asksNote,
      ...(item.guidance ? { guidance: item.guidance } : {}),
    };
  };
  const sections = it.sections.map((section): Section => ({
    key: section.key,
    number: section.numeral,
    name: section.name,
    kind: kindOf(section.kind),
    max: section.max,
    items: section.items.map(itemOf),
  }));
  return { scale: it.totalPoints, bonusCap: it.bonusCap, sections, classes: it.classes ?? [], tieRules: it.tieBreak };
}
