import { dateWords } from "@/lib/provinces/dates";
import type { PlanText, Point, Said, Section } from "./text";
import { PART_WORDS } from "./words";

export type Part = keyof typeof PART_WORDS;
/** One thing said of a point in both versions. */
export type SaidTwice = { part: Part; before: string; after: string; changed: boolean };
export type SideRow = {
  key: string;
  /** Of the point in its section, in the newer version where it stands there. */ number: number;
  kind: "added" | "removed" | "changed" | "kept";
  before: Point | null;
  after: Point | null;
  said: SaidTwice[];
};
export type SideSection = { key: string; heading: { before: string | null; after: string | null }; rows: SideRow[] };
export type Sides = { head: { label: string; before: string; after: string }[]; sections: SideSection[] };

const PARTS = Object.keys(PART_WORDS) as Part[];
export const partWords = (it: Said, part: Part): string => (part === "until" ? dateWords(it.until) : (it[part] ?? ""));

/** Which parts of two points differ, and both wordings of what either says. */
export const saidTwice = (before: Said | null, after: Said | null): SaidTwice[] =>
  PARTS.flatMap((part) => {
    const was = before ? partWords(before, part) : "",
      is = after ? partWords(after, part) : "";
    return was === "" && is === "" ? [] : [{ part, before: was, after: is, changed: before !== null && after !== null && was !== is }];
  });

function rowOf(before: Point | null, after: Point | null, number: number): SideRow {
  const said = saidTwice(before, after),
    kind = !before ? "added" : !after ? "removed" : said.some(({ changed }) => changed) ? "changed" : "kept";
  return { key: (after ?? before)!.key, number, kind, before, after, said };
}

const HEAD = { title: "Tên văn bản", preamble: "Phần mở đầu", closing: "Phần kết" } as const;

/** Every point of two versions, the older beside the newer, in the order of the newer; what went stands at the end of its section. */
export function sidesOf(before: PlanText, after: PlanText): Sides {
  const was = new Map(before.sections.flatMap(({ points }) => points.map((point) => [point.key, point]))),
    now = new Set(after.sections.flatMap(({ points }) => points.map(({ key }) => key)));
  const old = new Map(before.sections.map((section) => [section.key, section])),
    fresh = new Set(after.sections.map(({ key }) => key));
  const gone = (section: Section | undefined) =>
    (section?.points ?? []).flatMap((point, n) => (now.has(point.key) ? [] : [rowOf(point, null, n + 1)]));
  const sections = after.sections.map(({ key, heading, points }): SideSection => {
    const section = old.get(key);
    return {
      key,
      heading: { before: section?.heading ?? null, after: heading },
      rows: [...points.map((point, n) => rowOf(was.get(point.key) ?? null, point, n + 1)), ...gone(section)],
    };
  });
  const left = before.sections
    .filter(({ key }) => !fresh.has(key))
    .map((section): SideSection => ({ key: section.key, heading: { before: section.heading, after: null }, rows: gone(section) }));
  const head = (Object.keys(HEAD) as (keyof typeof HEAD)[]).flatMap((part) =>
    (before[part] ?? "") === (after[part] ?? "") ? [] : [{ label: HEAD[part], before: before[part] ?? "", after: after[part] ?? "" }],
  );
  return { head, sections: [...sections, ...left] };
}

export const changesIn = ({ head, sections }: Sides): number =>
  head.length +
  sections.reduce(
    (sum, { heading, rows }) => sum + (heading.before === heading.after ? 0 : 1) + rows.filter(({ kind }) => kind !== "kept").length,
    0,
  );
/** The points that moved from one version to the next, for whoever follows the older one. */
export const movedPoints = (before: PlanText, after: PlanText): SideRow[] =>
  sidesOf(before, after).sections.flatMap(({ rows }) => rows.filter(({ kind }) => kind !== "kept"));
