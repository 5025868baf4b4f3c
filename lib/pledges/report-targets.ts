import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { standingOf, type Standing } from "./progress";
import type { CoursePage } from "./progress-queries";
import type { ReportTargetsInput } from "./progress-schema";
import { dueOfQuarter, quartersOf, quarterWords } from "./quarters";
import { lateUntil, obstaclesToReport, readReport } from "./report-rules";
import { figureTyped } from "./progress-view";

/** Typed by somebody who holds no post in that unit: the secretary, on behalf. */
export const onBehalfOf = ({ post }: Pick<Ctx, "post">, unitId: string | null): boolean =>
  post.unitId !== unitId || !["unit_leader", "unit_officer"].includes(post.code);

/** All or nothing: new figures of one quarter, each a first round or a correction with its reason. */
export async function reportTargets(ctx: Ctx, it: CoursePage, input: ReportTargetsInput): Promise<Done> {
  const quarters = quartersOf(it.startsOn, it.endsOn),
    quarter = quarters[input.quarter - 1]!,
    unit = it.units[0];
  const obstacles = obstaclesToReport({
    archive: it.archive,
    stage: it.stage,
    fixed: it.pledge?.fixed ?? false,
    leftOn: unit?.leftOn ?? null,
    quarter,
    dueDays: it.rule.dueDays,
    lateUntil: lateUntil(it, it.unitId, quarter.number),
    today: it.today,
  });
  if (obstacles.length > 0) throw new Problem(obstacles);
  const given = it.targets.map((target) => standingOf(target, quarters, it.rule));
  const rounds = it.targets.flatMap(({ figures }) => figures.filter((one) => one.quarter === quarter.number)).length;
  if (rounds !== input.version)
    throw await clashOf(ctx.sql, it.pledge!.id, rounds, textsOf(given, input), { event: "target.reported", detail: { unit: it.unitId! } });
  const { values, problems } = readReport(given, quarter.number, input.typed),
    fresh = given.flatMap((one) => changedIn(one, input, values[one.target.id]));
  if (problems.length === 0 && fresh.length === 0) problems.push({ code: "target.nothing" });
  if (fresh.some(({ round }) => round > 1) && !input.reason) problems.push({ code: "target.no_reason", field: "reason" });
  if (problems.length > 0) throw new Problem(problems);
  const onBehalf = onBehalfOf(ctx, it.unitId),
    late = dueOfQuarter(quarter, it.rule.dueDays) < it.today;
  await ctx.tx.targetFigure.createMany({
    data: fresh.map(({ targetId, round, value, words }) => ({
      targetId,
      unitId: it.unitId!,
      quarter: quarter.number,
      round,
      value,
      words,
      reason: round > 1 ? input.reason : null,
      onBehalf,
      late,
      reportedById: ctx.actor.personId,
    })),
  });
  await audit(ctx, "target.reported", it.pledge!.id, {
    unit: it.unitId,
    quarter: quarter.number,
    figures: fresh.length,
    corrected: fresh.filter(({ round }) => round > 1).length,
    onBehalf,
    late,
  });
  return { done: `Đã ghi số liệu ${quarterWords(quarter.number)} của ${fresh.length} chỉ tiêu.` };
}

/** What differs from the round that stands; nothing where nothing was typed or changed. */
function changedIn({ target, standing }: Standing, { quarter, typed }: ReportTargetsInput, value: number | undefined) {
  if (value === undefined) return [];
  const before = standing.find((one) => one.quarter === quarter),
    words = typed[target.id]?.words || null;
  if (before && Number(before.value) === value && (before.words ?? null) === words) return [];
  return [{ targetId: target.id, round: (before?.round ?? 0) + 1, value, words }];
}

const textsOf = (given: readonly Standing[], { quarter, typed }: ReportTargetsInput) =>
  given.flatMap(({ target, standing }) => {
    const now = standing.find((one) => one.quarter === quarter),
      yours = typed[target.id];
    return [
      { field: `value_${target.id}`, label: target.indicator, yours: yours?.value ?? "", theirs: figureTyped(now?.value, target.measure) },
      { field: `words_${target.id}`, label: `${target.indicator}, thuyết minh`, yours: yours?.words ?? "", theirs: now?.words ?? "" },
    ];
  });
