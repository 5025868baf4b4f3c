import type { ProblemItem } from "@/lib/problems/problem";
import { givenByOthers, METHODS, sectionKindOf } from "./methods";
import { type Amount, exact, formatAmount, formatPoints, type Points, sum, ZERO } from "./points";
import type { ItemMethod, NaPolicy, ScoredBy, SectionKind } from "./words";

export type Item = {
  /** Stable from version to version: drafts, entries and last year's figures find each other by it. */
  key: string;
  number: string;
  name: string;
  method: ItemMethod;
  params: unknown;
  /** The most the item gives; of a bonus its own cap; of a penalty or a gate 0. */
  max: Amount;
  /** null: the item cannot fall away. */
  naPolicy: NaPolicy | null;
  scoredBy: ScoredBy;
  asksEvidence: boolean;
  asksNote: boolean;
  /** How it is scored and what must be shown, in the words of the table. */
  guidance?: string | null;
};
export type Section = { key: string; number: string; name: string; kind: SectionKind; max: Amount; items: Item[] };
export type ClassRule = { key: string; name: string; from: Amount };
export type TieRule = { by: "section" | "item"; key: string } | { by: "fewer_penalties" | "bonus" };
export type KeyedTieRule = Extract<TieRule, { key: string }>;

export type Version = {
  /** 100 or 1.000: what the main sections add up to. */
  scale: Amount;
  /** The most all bonuses together add; null where the table has no ceiling (97 + 10 = 107). */
  bonusCap: Amount | null;
  sections: Section[];
  classes: ClassRule[];
  tieRules: TieRule[];
};

export const itemsOf = (version: Version): Item[] => version.sections.flatMap((section) => section.items);
export const itemByKey = (version: Version, key: string): Item | undefined => itemsOf(version).find((item) => item.key === key);
const MOST_POINTS = 10_000;

/** Where on the editor a fault is mended. */
export type Obstacle = ProblemItem & { sectionKey?: string; itemKey?: string };

const words = (section: Section) => `${section.number}. ${section.name}`;

/** All that keeps this version from being adopted, each with what is short and by how much. */
export function obstaclesToAdopt(version: Version): Obstacle[] {
  const main = version.sections.filter((section) => section.kind === "MAIN");
  if (main.length === 0) return [{ code: "criteria.no_section" }];
  return [
    ...version.sections.flatMap(sectionFaults),
    ...difference("criteria.total_short", "criteria.total_over", sum(main.map((section) => section.max)), exact(version.scale), {}),
    ...twice(version.sections.map((it) => it.key)).map((key): Obstacle => ({
      code: "criteria.section_twice",
      sectionKey: key,
      facts: { key },
    })),
    ...twice(itemsOf(version).map((it) => it.key)).map((key): Obstacle => ({
      code: "criteria.item_key_twice",
      itemKey: key,
      facts: {
        numbers: itemsOf(version)
          .filter((it) => it.key === key)
          .map((it) => it.number)
          .join(", "),
      },
    })),
    ...twice(itemsOf(version).map((it) => it.number)).map((number): Obstacle => ({ code: "criteria.number_twice", facts: { number } })),
    ...bonusFaults(version),
    ...classFaults(version),
    ...tieFaults(version),
  ];
}

function difference(
  short: "criteria.total_short" | "criteria.section_short",
  over: "criteria.total_over" | "criteria.section_over",
  found: Points,
  wanted: Points,
  facts: Record<string, string>,
): Obstacle[] {
  if (found.eq(wanted)) return [];
  const said = { ...facts, found: formatAmount(found), wanted: formatAmount(wanted), by: formatAmount(found.minus(wanted).abs()) };
  return [{ code: found.lt(wanted) ? short : over, facts: said }];
}

function sectionFaults(section: Section): Obstacle[] {
  const found: Obstacle[] = section.items.flatMap((item) => itemFaults(section, item));
  if (section.items.length === 0) found.push({ code: "criteria.section_empty", facts: { section: words(section) } });
  else if (section.kind === "MAIN")
    found.push(
      ...difference("criteria.section_short", "criteria.section_over", sum(section.items.map((it) => it.max)), exact(section.max), {
        section: words(section),
      }),
    );
  return found.map((it) => ({ ...it, sectionKey: section.key }));
}

function itemFaults(section: Section, item: Item): Obstacle[] {
  const about = { number: item.number || item.name || "?" },
    max = exact(item.max);
  const found: Obstacle[] = [];
  if (item.name.trim() === "") found.push({ code: "criteria.item_unnamed", facts: about });
  if (sectionKindOf(item.method) !== section.kind)
    found.push({ code: "criteria.item_misplaced", facts: { ...about, section: words(section) } });
  const earns = item.method !== "PENALTY" && item.method !== "GATE";
  if (earns && (max.lte(0) || max.gt(MOST_POINTS) || max.decimalPlaces() > 2))
    found.push({ code: "criteria.item_max", facts: { ...about, max: formatAmount(max) } });
  if (givenByOthers(item.method) && item.scoredBy === "self") found.push({ code: "criteria.scored_by_others", facts: about });
  const method = METHODS[item.method],
    wrong = method.paramFaults(item.params);
  found.push(...wrong.map(({ sentence }): Obstacle => ({ code: "criteria.params_wrong", facts: { ...about, sentence } })));
  if (wrong.length === 0)
    found.push(
      ...method.misfits(item.params, max).map((sentence): Obstacle => ({ code: "criteria.item_misfit", facts: { ...about, sentence } })),
    );
  return found.map((it) => ({ ...it, itemKey: item.key }));
}

function bonusFaults({ sections, bonusCap }: Version): Obstacle[] {
  const bonus = sections.filter((section) => section.kind === "BONUS");
  if (bonusCap === null || (bonus.length === 0 && exact(bonusCap).isZero())) return [];
  if (exact(bonusCap).lte(0)) return [{ code: "criteria.bonus_cap", facts: { cap: formatAmount(bonusCap) } }];
  // A ceiling nobody can reach misleads: the items together give less.
  const reach = sum(bonus.flatMap((section) => section.items.map((item) => item.max)));
  return reach.lt(exact(bonusCap))
    ? [{ code: "criteria.bonus_unreachable", facts: { cap: formatAmount(bonusCap), reach: formatAmount(reach) } }]
    : [];
}

function classFaults({ classes, scale }: Version): Obstacle[] {
  const found: Obstacle[] = [];
  if (classes.some((it) => it.name.trim() === "")) found.push({ code: "criteria.class_unnamed" });
  if (classes.some((it) => exact(it.from).lt(0) || exact(it.from).gt(exact(scale))))
    found.push({ code: "criteria.class_outside", facts: { scale: formatAmount(scale) } });
  if (classes.some((it, i) => i > 0 && exact(it.from).gte(exact(classes[i - 1]!.from)))) found.push({ code: "criteria.class_order" });
  return found;
}

function tieFaults(version: Version): Obstacle[] {
  const known = { section: new Set(version.sections.map((it) => it.key)), item: new Set(itemsOf(version).map((it) => it.key)) };
  return version.tieRules.flatMap((rule, i): Obstacle[] =>
    "key" in rule && !known[rule.by].has(rule.key) ? [{ code: "criteria.tie_rule_gone", facts: { at: i + 1 } }] : [],
  );
}

const twice = (all: string[]): string[] => [...new Set(all.filter((one, i) => all.indexOf(one) !== i))];

/** "Cộng 4 mục: 60 + 20 + 20 = 100": the sum the editor shows while it is being built. */
export function sumWords(version: Version): string {
  const main = version.sections.filter((section) => section.kind === "MAIN");
  const total = sum(main.map((section) => section.max));
  return main.length === 0 || total.eq(ZERO)
    ? "Chưa có điểm"
    : `${main.map((section) => formatAmount(section.max)).join(" + ")} = ${formatPoints(total)} trên ${formatAmount(version.scale)}`;
}
