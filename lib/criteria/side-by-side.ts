import { amendments } from "./amendments";
import { howWords } from "./methods";
import { exact, formatAmount } from "./points";
import type { Item, Section, Version } from "./table";
import { type ChangedPart, GATE_EFFECT_WORDS, type GateEffect, NA_POLICY_WORDS, SCORED_BY_WORDS } from "./words";

/** One thing said of an item in both versions. */
export type Said = { label: string; before: string; after: string; changed: boolean };
export type SideRow = {
  key: string;
  kind: "added" | "removed" | "changed" | "kept";
  number: string;
  before: Item | null;
  after: Item | null;
  what: ChangedPart[];
  said: Said[];
};
export type SideSection = {
  key: string;
  number: string;
  name: string;
  before: Section | null;
  after: Section | null;
  rows: SideRow[];
  kept: number;
};

const pointsWords = ({ method, max }: Item) => (method === "GATE" || method === "PENALTY" ? "" : `${formatAmount(max)} điểm`);
const methodWords = (item: Item) =>
  item.method === "GATE" ? GATE_EFFECT_WORDS[(item.params as { effect: GateEffect }).effect] : howWords(item);
export const asksWords = ({ asksEvidence, asksNote }: Pick<Item, "asksEvidence" | "asksNote">) =>
  asksEvidence ? (asksNote ? "Tài liệu và thuyết minh" : "Tài liệu") : asksNote ? "Thuyết minh" : "Không yêu cầu";
const PARTS: [label: string, words: (item: Item) => string, always: boolean][] = [
  ["Số thứ tự", ({ number }) => number, false],
  ["Tên tiêu chí", ({ name }) => name, true],
  ["Điểm tối đa", pointsWords, true],
  ["Cách chấm", methodWords, true],
  ["Hướng dẫn chấm", ({ guidance }) => guidance ?? "", false],
  ["Khi không phát sinh", ({ naPolicy }) => (naPolicy ? NA_POLICY_WORDS[naPolicy] : "Không được ghi không phát sinh"), false],
  ["Bên chấm", ({ scoredBy }) => SCORED_BY_WORDS[scoredBy], false],
  ["Minh chứng", asksWords, false],
];

function saidOf(before: Item | null, after: Item | null): Said[] {
  return PARTS.flatMap(([label, words, always]): Said[] => {
    const was = before ? words(before) : "",
      is = after ? words(after) : "",
      changed = was !== is;
    if (was === "" && is === "") return [];
    return always || (changed && before !== null && after !== null) ? [{ label, before: was, after: is, changed }] : [];
  });
}

/** Every item of two versions, the older beside the newer, in the order of the newer; what went stands at the end of its section. */
export function sideBySide(before: Version, after: Version): SideSection[] {
  const { added, removed, changed } = amendments(before, after),
    fresh = new Set(added.map(({ key }) => key)),
    gone = new Set(removed.map(({ key }) => key)),
    touched = new Map(changed.map((it) => [it.key, it]));
  const was = new Map(before.sections.map((section) => [section.key, section]));
  const removedRows = (section: Section | undefined) =>
    (section?.items ?? [])
      .filter(({ key }) => gone.has(key))
      .map((item): SideRow => ({
        key: item.key,
        kind: "removed",
        number: item.number,
        before: item,
        after: null,
        what: [],
        said: saidOf(item, null),
      }));
  const rowOf = (item: Item): SideRow => {
    const change = touched.get(item.key);
    if (fresh.has(item.key))
      return { key: item.key, kind: "added", number: item.number, before: null, after: item, what: [], said: saidOf(null, item) };
    return {
      key: item.key,
      kind: change ? "changed" : "kept",
      number: item.number,
      before: change?.before ?? item,
      after: item,
      what: change?.what ?? [],
      said: saidOf(change?.before ?? item, item),
    };
  };
  const sections = after.sections.map((section): SideSection => {
    const rows = [...section.items.map(rowOf), ...removedRows(was.get(section.key))];
    return {
      key: section.key,
      number: section.number,
      name: section.name,
      before: was.get(section.key) ?? null,
      after: section,
      rows,
      kept: rows.filter(({ kind }) => kind === "kept").length,
    };
  });
  const now = new Set(after.sections.map(({ key }) => key));
  return [
    ...sections,
    ...before.sections
      .filter(({ key }) => !now.has(key))
      .map((section): SideSection => ({
        key: section.key,
        number: section.number,
        name: section.name,
        before: section,
        after: null,
        rows: removedRows(section),
        kept: 0,
      })),
  ];
}

/** "60 → 58 điểm", or what it is where it stayed; empty outside the scale. */
export function sectionPoints({ before, after }: Pick<SideSection, "before" | "after">): {
  before: string;
  after: string;
  changed: boolean;
} {
  const words = (section: Section | null) => (section?.kind === "MAIN" ? `${formatAmount(section.max)} điểm` : "");
  return {
    before: words(before),
    after: words(after),
    changed: !!before && !!after && before.kind === "MAIN" && !exact(before.max).eq(exact(after.max)),
  };
}
