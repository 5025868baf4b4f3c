import type { ProblemItem } from "@/lib/problems/problem";
import { obstaclesToPoint, type Span } from "./plan-rules";
import { type Part, partWords, saidTwice } from "./sides";
import { type PlanText, type Point, pointsOf, type Said, sectionTitle } from "./text";

/** Where a unit's plan differs from the bloc's; what has no row here follows the bloc. */
export type Differing = Omit<Said, "body"> & {
  id: string;
  version: number;
  stance: "changed" | "left_out" | "added";
  key: string | null;
  body: string | null;
  reason: string | null;
};

export type DerivedRow = {
  key: string;
  number: string;
  stance: "kept" | "changed" | "left_out";
  /** As the bloc has it. */ bloc: Said;
  /** As the unit does it. */ unit: Said;
  parts: Part[];
  reason: string | null;
};
export type OwnRow = Said & { id: string };
export type Derived = {
  sections: { title: string; rows: DerivedRow[] }[];
  own: OwnRow[];
  counts: { kept: number; changed: number; leftOut: number; added: number };
};

const saidOf = ({ body, target, who, until }: Said): Said => ({ body, target, who, until });
const OWN_PARTS = ["target", "who", "until"] as const;
export const sameAsBloc = (bloc: Said, unit: Omit<Said, "body">): boolean =>
  OWN_PARTS.every((part) => (bloc[part] ?? "") === (unit[part] ?? ""));

function rowOf(point: Point, number: string, it: Differing | undefined): DerivedRow {
  const bloc = saidOf(point);
  if (!it) return { key: point.key, number, stance: "kept", bloc, unit: bloc, parts: [], reason: null };
  if (it.stance === "left_out") return { key: point.key, number, stance: "left_out", bloc, unit: bloc, parts: [], reason: it.reason };
  const unit = { body: point.body, target: it.target, who: it.who, until: it.until },
    parts = saidTwice(bloc, unit)
      .filter(({ part }) => partWords(bloc, part) !== partWords(unit, part))
      .map(({ part }) => part);
  return parts.length === 0
    ? { key: point.key, number, stance: "kept", bloc, unit: bloc, parts, reason: null }
    : { key: point.key, number, stance: "changed", bloc, unit, parts, reason: it.reason };
}

/** The unit's plan: every point of the bloc's with what the unit makes of it, then what the unit adds. */
export function derive(plan: PlanText, differing: readonly Differing[]): Derived {
  const byKey = new Map(differing.flatMap((it) => (it.key === null ? [] : [[it.key, it] as const])));
  const sections = plan.sections.map(({ heading, points }, at) => ({
    title: sectionTitle("PLAN", at, heading),
    rows: points.map((point, n) => rowOf(point, String(n + 1), byKey.get(point.key))),
  }));
  const own = differing.flatMap(({ id, stance, body, target, who, until }) =>
    stance === "added" && body !== null ? [{ id, body, target, who, until }] : [],
  );
  const count = (stance: DerivedRow["stance"]) =>
    sections.reduce((sum, { rows }) => sum + rows.filter((row) => row.stance === stance).length, 0);
  return { sections, own, counts: { kept: count("kept"), changed: count("changed"), leftOut: count("left_out"), added: own.length } };
}

/**
 * What becomes of a unit's differences when it goes over to the bloc's next version: what was tied to a point that is gone either
 * falls away (it was left out) or stays as the unit's own (it was adapted), so that no word of the unit is lost.
 */
export function overTo(
  before: PlanText,
  next: PlanText,
  differing: readonly Differing[],
): { drop: Differing[]; own: (Differing & { body: string })[] } {
  const keys = new Set(pointsOf(next.sections).map(({ key }) => key)),
    was = new Map(pointsOf(before.sections).map((point) => [point.key, point]));
  const loose = differing.filter(({ key }) => key !== null && !keys.has(key));
  return {
    drop: loose.filter(({ stance }) => stance === "left_out"),
    own: loose.flatMap((it) => (it.stance === "changed" ? [{ ...it, body: was.get(it.key!)?.body ?? "" }] : [])),
  };
}

export const differencesIn = ({ counts }: Pick<Derived, "counts">): string =>
  [`theo khối ${counts.kept}`, `điều chỉnh ${counts.changed}`, `bổ sung ${counts.added}`, `không thực hiện ${counts.leftOut}`].join(", ");

/** Before the bloc is sent it. */
export function obstaclesToSend(
  derived: Derived,
  { span, follows, newest, sent }: { span: Span; follows: number; newest: number; sent: string | null },
  now: string,
): ProblemItem[] {
  if (follows !== newest) return [{ code: "unit_plan.newer_version", facts: { number: newest } }];
  const found: ProblemItem[] = [];
  const rows = [
    ...derived.sections.flatMap(({ rows: some }) => some.filter(({ stance }) => stance === "changed").map(({ unit }) => unit)),
    ...derived.own,
  ];
  if (rows.some((row) => obstaclesToPoint(row, span).length > 0)) found.push({ code: "plan.point_outside" });
  if (sent === now) found.push({ code: "unit_plan.sent_already" });
  return found;
}

export type UnitState = {
  unitId: string;
  name: string;
  /** Number of the bloc's version that was sent, and when. */ sent: { plan: number; on: string } | null;
};
export type UnitStanding = "missing" | "late" | "older" | "sent";
/** How far a unit's plan has come: not there, late, made to an older version, there. */
export function standingOf(
  { sent }: UnitState,
  { newest, unitsBy, today }: { newest: number; unitsBy: string | null; today: string },
): UnitStanding {
  if (!sent) return unitsBy !== null && unitsBy < today ? "late" : "missing";
  return sent.plan < newest ? "older" : "sent";
}
