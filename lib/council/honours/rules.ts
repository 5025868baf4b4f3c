import type { ProblemItem } from "@/lib/problems/problem";
import type { DecisionState, SubjectKind } from "@/lib/tenancy/generated/enums";

// ---------- who may be the same ----------
export type Alike = {
  id: string;
  kind: SubjectKind;
  name: string;
  post: string | null;
  unitName: string | null;
  isUnit: boolean;
  marked: boolean;
  honours: number;
  years: string[];
};
export type Pair = { one: string; other: string; sameMark: boolean };
export type AlikeGroup = { kept: Alike; others: Alike[]; sameMark: boolean };

/** Of several alike the one that stays: a unit of the province, then who has a mark, then who has more awards, then the older. */
const before = (a: Alike, b: Alike): number =>
  Number(b.isUnit) - Number(a.isUnit) || Number(b.marked) - Number(a.marked) || b.honours - a.honours || (a.id < b.id ? -1 : 1);

/** Pairs that hang together become one question; nobody stands in two of them, and what is found apart from the one kept is not asked with it. */
export function groupsOf(pairs: readonly Pair[], subjects: readonly Alike[]): AlikeGroup[] {
  const of = new Map(subjects.map((one) => [one.id, one])),
    used = new Set<string>();
  const near = new Map<string, { id: string; sameMark: boolean }[]>();
  for (const { one, other, sameMark } of pairs)
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const)
      near.set(a, [...(near.get(a) ?? []), { id: b, sameMark }]);
  const groups: AlikeGroup[] = [];
  for (const kept of subjects.toSorted(before)) {
    if (used.has(kept.id)) continue;
    const links: { id: string; sameMark: boolean }[] = [];
    for (const link of near.get(kept.id) ?? []) {
      const alike = (other: { id: string }) => (near.get(link.id) ?? []).some(({ id }) => id === other.id);
      if (!used.has(link.id) && of.has(link.id) && links.every(alike)) links.push(link);
    }
    if (links.length === 0) continue;
    for (const id of [kept.id, ...links.map((link) => link.id)]) used.add(id);
    groups.push({ kept, others: links.map(({ id }) => of.get(id)!), sameMark: links.every(({ sameMark }) => sameMark) });
  }
  return groups;
}

export function obstaclesToMerge(kept: { id: string }, others: readonly string[]): ProblemItem[] {
  if (others.length === 0) return [{ code: "subject.none_chosen", field: "others" }];
  return others.includes(kept.id) ? [{ code: "subject.itself" }] : [];
}

// ---------- what became of an award that was decided on paper ----------
export const FATES = ["corrected", "annulled", "recovered"] as const;
export type Fate = (typeof FATES)[number];
export type FateFacts = { state: DecisionState; signedOn: string; lines: { id: string; annulled: boolean; recovered: boolean }[] };

export function obstaclesToNote(
  it: FateFacts,
  { line, fate, on }: { line: string | null; fate: Fate; on: string },
  today: string,
): ProblemItem[] {
  const found = it.lines.find(({ id }) => id === line);
  if (line && !found) return [{ code: "record.moved" }];
  if (on > today) return [{ code: "record.date_ahead", field: "on", facts: { day: on.split("-").toReversed().join("/") } }];
  if (on < it.signedOn) return [{ code: "honours.before_decision", field: "on" }];
  if (fate === "recovered") {
    const these = found ? [found] : it.lines;
    if (these.some(({ annulled }) => !annulled)) return [{ code: "honours.recover_first_annul", field: "fate" }];
    return these.every(({ recovered }) => recovered) ? [{ code: "honours.recovered_already" }] : [];
  }
  if (found ? found.annulled : it.state === "annulled") return [{ code: "honours.annulled_already" }];
  return found && fate === "corrected" ? [{ code: "honours.correct_whole", field: "line" }] : [];
}
