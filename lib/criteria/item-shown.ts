import { LETTERS, nextNumber } from "./carry";
import { METHODS, sectionKindOf } from "./methods";
import { paramFields, type Way, waysOf } from "./params";
import { exact, formatAmount, sum } from "./points";
import type { Sums } from "./sample";
import { kindOf, type StoredItem, type StoredSection, type StoredVersion, tableOf } from "./stored";
import { ITEM_METHODS, METHOD_WORDS } from "./words";

/** The ways to score that fit the kind of a section. */
export const waysIn = (section: StoredSection): Way[] =>
  ITEM_METHODS.filter((method) => sectionKindOf(method) === kindOf(section.kind)).flatMap((method) =>
    waysOf(method, METHOD_WORDS[method].name),
  );

const others = (version: StoredVersion, section: StoredSection) => version.sections.filter(({ kind }) => kind === section.kind);

/** Beside the field of the maximum: what the section still lacks without this item. */
function meterOf(section: StoredSection, but?: string): string | null {
  if (section.kind !== "SCORED") return null;
  const left = exact(section.max).minus(sum(section.items.filter(({ id }) => id !== but).map(({ max }) => max)));
  return left.gt(0)
    ? `Mục ${section.numeral} còn ${formatAmount(left)} trên ${formatAmount(section.max)} điểm cho tiêu chí này.`
    : `Các tiêu chí khác đã đủ ${formatAmount(section.max)} điểm của mục ${section.numeral}.`;
}

/** The same for every section of points, as the page keeps it up to date while the maximum is typed. */
const sumsOf = (version: StoredVersion, but?: string): Sums =>
  version.sections
    .filter(({ kind }) => kind === "SCORED")
    .map(({ id, numeral, max, items }) => ({
      sectionId: id,
      words: numeral,
      wanted: max,
      others: sum(items.filter((item) => item.id !== but).map((item) => item.max)).toFixed(),
    }));

/** Fresh parameters of a way; lists of the method's own example stay out where the way has none. */
function freshFields({ method, set }: Way): Record<string, string> {
  const params = { ...(METHODS[method].fresh as object), ...set };
  return METHODS[method].params.safeParse(params).success ? paramFields(method, params) : {};
}

export const newShown = (version: StoredVersion, section: StoredSection, way: Way) => ({
  item: {
    sectionId: section.id,
    number: nextNumber(tableOf(version), LETTERS[kindOf(section.kind)]),
    name: "",
    guidance: "",
    max: "",
    asksEvidence: kindOf(section.kind) === "MAIN" || kindOf(section.kind) === "BONUS",
    asksNote: way.method === "MANUAL",
    scoredBy: way.method === "EXTERNAL" ? ("external" as const) : way.method === "DOMAIN_SCORE" ? ("domain" as const) : ("self" as const),
    naPolicy: null,
    params: freshFields(way),
  },
  sections: others(version, section),
  meter: meterOf(section),
  sums: sumsOf(version),
  scale: version.totalPoints,
});

/** @param fresh the way was changed on the page and is not the stored one */
export function itemShown(version: StoredVersion, section: StoredSection, item: StoredItem, way: Way, fresh: boolean) {
  const shown = tableOf(version)
    .sections.flatMap(({ items }) => items)
    .find(({ key }) => key === item.key)!;
  return {
    item: {
      itemId: item.id,
      version: item.version,
      sectionId: section.id,
      number: shown.number,
      name: item.name,
      guidance: item.guidance ?? "",
      max: formatAmount(item.max),
      asksEvidence: item.evidenceAsked,
      asksNote: item.asksNote,
      scoredBy: shown.scoredBy,
      naPolicy: shown.naPolicy,
      params: fresh ? freshFields(way) : paramFields(item.method, item.params),
    },
    sections: others(version, section),
    meter: meterOf(section, item.id),
    sums: sumsOf(version, item.id),
    scale: version.totalPoints,
  };
}
