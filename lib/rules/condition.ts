import { z } from "zod";
import { REACHES } from "@/lib/awards/initiatives/words";
import type { InitiativeReach } from "@/lib/tenancy/generated/enums";

/** What a rule may ask of a proposal: a closed list. A rule is data of this shape, never code. */
export type Condition =
  | { kind: "rank_at_most"; most: number }
  | { kind: "votes_above"; percent: number }
  | { kind: "pledge_signed" }
  | { kind: "title_registered" }
  | { kind: "alone_in_kind" }
  | { kind: "alone_in_year" }
  | { kind: "unit_stands" }
  | { kind: "awards_before"; titles: string[]; count: number; years: number; consecutive: boolean }
  | { kind: "excellent_in_row"; years: number }
  | { kind: "members_with_title"; title: string; percent: number; above: boolean }
  | { kind: "quota_count"; scope: QuotaScope; most: number }
  | {
      kind: "quota_share";
      scope: QuotaScope;
      percent: number;
      /** Of whom: MEMBERS, PROPOSED (all proposals for the title), or a title: those whom the council agreed for it. */ base: string;
      rounding: Rounding;
    }
  | { kind: "initiatives"; count: number; reach: InitiativeReach }
  | { kind: "direct_share"; percent: number }
  | { kind: "stated"; about: string }
  | { kind: "rule"; code: string }
  | { kind: "all"; of: Condition[] }
  | { kind: "any"; of: Condition[] };
export type ConditionKind = Condition["kind"];

/** Over whom places are counted, each for one title and one year. */
export const QUOTA_SCOPES = ["bloc", "unit", "province"] as const,
  ROUNDINGS = ["down", "nearest", "up"] as const;
export type QuotaScope = (typeof QUOTA_SCOPES)[number];
export type Rounding = (typeof ROUNDINGS)[number];
export const MEMBERS = "members",
  PROPOSED = "proposed";

export const DEEPEST = 4,
  MOST_PARTS = 20;

const percent = z.number().gt(0).max(100),
  years = z.number().int().min(1).max(30),
  code = z.string().min(1).max(60);
const Shape: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("rank_at_most"), most: z.number().int().min(1).max(200) }),
    z.strictObject({ kind: z.literal("votes_above"), percent: percent.lt(100) }),
    z.strictObject({ kind: z.literal("pledge_signed") }),
    z.strictObject({ kind: z.literal("title_registered") }),
    z.strictObject({ kind: z.literal("alone_in_kind") }),
    z.strictObject({ kind: z.literal("alone_in_year") }),
    z.strictObject({ kind: z.literal("unit_stands") }),
    z.strictObject({
      kind: z.literal("awards_before"),
      titles: z.array(code).min(1).max(20),
      count: years,
      years,
      consecutive: z.boolean(),
    }),
    z.strictObject({ kind: z.literal("excellent_in_row"), years }),
    z.strictObject({ kind: z.literal("members_with_title"), title: code, percent, above: z.boolean() }),
    z.strictObject({ kind: z.literal("quota_count"), scope: z.enum(QUOTA_SCOPES), most: z.number().int().min(1).max(10_000) }),
    z.strictObject({ kind: z.literal("quota_share"), scope: z.enum(QUOTA_SCOPES), percent, base: code, rounding: z.enum(ROUNDINGS) }),
    z.strictObject({ kind: z.literal("initiatives"), count: z.number().int().min(1).max(10), reach: z.enum(REACHES) }),
    z.strictObject({ kind: z.literal("direct_share"), percent }),
    z.strictObject({ kind: z.literal("stated"), about: z.string().trim().min(1).max(1000) }),
    z.strictObject({ kind: z.literal("rule"), code }),
    z.strictObject({ kind: z.literal("all"), of: z.array(Shape).min(1).max(MOST_PARTS) }),
    z.strictObject({ kind: z.literal("any"), of: z.array(Shape).min(1).max(MOST_PARTS) }),
  ]),
);

/** Looked at before it is read, so that nothing nested without end is ever walked: how many parts, or more than there may be. */
function partsIn(value: unknown, depth = 1): number {
  if (typeof value !== "object" || value === null || !("of" in value) || !Array.isArray(value.of)) return 1;
  if (depth >= DEEPEST || value.of.length > MOST_PARTS) return Infinity;
  return value.of.reduce<number>((sum, part) => (sum > MOST_PARTS ? sum : sum + partsIn(part, depth + 1)), 1);
}

/** A stored condition, or null where it is none: then the rule asks a person. */
export function readCondition(value: unknown): Condition | null {
  if (partsIn(value) > MOST_PARTS) return null;
  const read = Shape.safeParse(value);
  return read.success && possible(read.data) ? read.data : null;
}

/** Five awards within three years cannot be asked for. */
const possible = (it: Condition): boolean =>
  it.kind === "awards_before" ? it.count <= it.years : it.kind === "all" || it.kind === "any" ? it.of.every(possible) : true;

/** Codes of other rules that a condition leans on. */
export function rulesNamedIn(it: Condition): string[] {
  if (it.kind === "rule") return [it.code];
  return it.kind === "all" || it.kind === "any" ? it.of.flatMap(rulesNamedIn) : [];
}

/** The way from a code back to itself, or null. `conditionOf` says what a code asks for on that day. */
export function circleFrom(code: string, condition: Condition, conditionOf: (code: string) => Condition | null): string[] | null {
  const seen = new Set<string>();
  const walk = (it: Condition, way: string[]): string[] | null => {
    for (const next of rulesNamedIn(it)) {
      if (next === code) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const further = conditionOf(next),
        found = further && walk(further, [...way, next]);
      if (found) return found;
    }
    return null;
  };
  return walk(condition, [code]);
}
