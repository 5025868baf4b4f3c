import { departments } from "../../lib/criteria/frames/departments.ts";
import { READY_FRAMES, type ReadyFrame } from "../../lib/criteria/frames/ready.ts";
import type { Item, Version } from "../../lib/criteria/table.ts";
import type { Keys } from "./province.ts";
import type { Doer, Sower } from "./sow.ts";

const KINDS = { MAIN: "SCORED", BONUS: "BONUS", PENALTY: "PENALTY", GATE: "GATE" };
const LAYERS = { self: "self", domain: "domain", external: "board" };
const NUMERALS = ["I", "II", "III", "IV", "V", "VI"];

/** Adopted by a meeting of the bloc, or by a decision of the province. */
type Basis = { resolutionId: string } | { decision: { number: string; on: string } };
export type SeedCriteria = {
  key: string;
  yearId: string;
  year: number;
  title: string;
  frame?: ReadyFrame;
  adoptedAt: string;
  invented?: string;
} & Basis;

/** A ready table (that of departments unless told otherwise) in force for a year. Returns the id of the version. */
export async function sowCriteria(sower: Sower, at: Keys, it: SeedCriteria): Promise<string> {
  const frameId = at.of("criteria-frame", it.key),
    { name, build } = READY_FRAMES[it.frame ?? "frame"];
  await sower.into("criteria_frame", [{ id: frameId, name }]);
  const version = await sowTable(sower, at, { ...it, frameId, number: 1, table: build(it.year), since: it.adoptedAt });
  const [resolution, decision] = "decision" in it ? [null, it.decision] : [it.resolutionId, null];
  // Written as a draft and then adopted, as anywhere: the database keeps an adopted text as it is.
  await sower.client.query(
    "update criteria_version set state = 'adopted', adopted_at = $2, resolution_id = $3, decision_number = $4, decision_date = $5 where id = $1",
    [version, it.adoptedAt, resolution, decision?.number, decision?.on],
  );
  sower.audit("criteria.adopted", version, { blocYears: [it.yearId], number: 1 }, it.adoptedAt);
  return version;
}

type SeedAmendment = {
  of: string;
  yearId: string;
  year: number;
  title: string;
  /** By key of item. */ changes: Record<string, Partial<Item>>;
  at: string;
  by: Doer;
  invented?: string;
};

/** An amendment that somebody is writing: the table in force under a new number, with some items changed. */
export async function sowAmendment(sower: Sower, at: Keys, it: SeedAmendment): Promise<{ version: string; table: Version }> {
  const before = departments(it.year),
    sections = before.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({ ...item, ...it.changes[item.key] })),
    })),
    table = { ...before, sections };
  const version = await sowTable(sower, at, {
    key: `${it.of}-2`,
    frameId: at.of("criteria-frame", it.of),
    number: 2,
    title: it.title,
    table,
    yearId: it.yearId,
    since: it.at,
    invented: it.invented,
  });
  sower.audit(
    "criteria.amendment_drafted",
    version,
    { blocYear: it.yearId, number: 2, amends: at.of("criteria-version", it.of), late: null },
    it.at,
    it.by,
  );
  return { version, table };
}

type Table = {
  key: string;
  frameId: string;
  number: number;
  title: string;
  table: Version;
  yearId: string;
  since: string;
  invented?: string;
};

async function sowTable(sower: Sower, at: Keys, { table, ...it }: Table): Promise<string> {
  const version = at.of("criteria-version", it.key);
  await sower.into("criteria_version", [
    {
      id: version,
      frame_id: it.frameId,
      number: it.number,
      title: it.title,
      total_points: String(table.scale),
      bonus_cap: table.bonusCap === null ? undefined : String(table.bonusCap),
      tie_break: JSON.stringify(table.tieRules),
      classes: JSON.stringify(table.classes.map((one) => ({ ...one, from: String(one.from) }))),
      invented: it.invented,
    },
  ]);
  await sower.into("criteria_use", [
    { id: at.of("criteria-use", it.key), bloc_year_id: it.yearId, criteria_version_id: version, since: it.since },
  ]);
  await sower.into(
    "criteria_section",
    table.sections.map((section, n) => ({
      id: at.of("criteria-section", it.key, section.key),
      criteria_version_id: version,
      position: n + 1,
      numeral: NUMERALS[n],
      section_key: section.key,
      name: section.name,
      kind: KINDS[section.kind],
      max_points: String(section.max),
    })),
  );
  await sower.into(
    "criteria_item",
    table.sections.flatMap((section) =>
      section.items.map((item, n) => ({
        id: at.of("criteria-item", it.key, item.key),
        criteria_version_id: version,
        section_id: at.of("criteria-section", it.key, section.key),
        item_key: item.key,
        number: item.number,
        position: n + 1,
        name: item.name,
        max_points: String(item.max),
        method: item.method,
        params: JSON.stringify(item.params),
        evidence_asked: item.asksEvidence,
        asks_note: item.asksNote,
        scored_by: LAYERS[item.scoredBy],
        na_policy: item.naPolicy ?? "NONE",
      })),
    ),
  );
  return version;
}
