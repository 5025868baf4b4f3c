import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { lastHandOn } from "@/lib/audit/clash";
import { Clash, Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";
import { differing } from "./draft";
import type { PledgeFound, Target } from "./pledge";
import type { AddTargetInput, ChangeTargetInput, TargetInput } from "./schema";

type Typed = Omit<AddTargetInput, "id">;

/** What is stored: a promise to meet something is a target of 1, a year in which it was missed a baseline of 0. */
function columnsOf({ indicator, unitOfMeasure, measure, baseline, target, baselineMet, dueOn }: Typed) {
  const yes = measure === "YES_NO";
  return {
    indicator,
    measure,
    unitOfMeasure: yes ? "đạt / không" : unitOfMeasure,
    baseline: yes ? (baselineMet === "" ? null : baselineMet === "yes" ? 1 : 0) : baseline,
    target: yes ? 1 : target,
    dueOn: dueOn ? dateColumn(dueOn) : null,
  };
}

function refuseWrongPlace({ pledge, members, startsOn, endsOn }: PledgeFound, { clauseId, unitId, dueOn }: Typed): void {
  const clause = pledge.clauses.find(({ id }) => id === clauseId);
  if (!clause) throw new Problem("record.not_found");
  if (!clause.perUnit) throw new Problem("pledge.clause_shared");
  if (!(pledge.parties.length > 0 ? pledge.parties : members).some((one) => one.unitId === unitId)) throw new Problem("pledge.not_member");
  if (dueOn && (dueOn < startsOn || dueOn > endsOn)) {
    throw new Problem({ code: "pledge.due_outside", field: "dueOn", facts: { from: dateWords(startsOn), until: dateWords(endsOn) } });
  }
}

/** Typed by somebody who holds no post in that unit: the bloc's officer, on behalf. */
const onBehalf = ({ post }: Ctx, unitId: string) => post.unitId !== unitId || !["unit_leader", "unit_officer"].includes(post.code);

export async function addTarget(ctx: Ctx, it: PledgeFound, input: AddTargetInput): Promise<Done> {
  refuseWrongPlace(it, input);
  const { clauseId, unitId } = input;
  const position = it.pledge.targets.filter((one) => one.clauseId === clauseId && one.unitId === unitId).length + 1;
  const { id } = await ctx.tx.pledgeTarget.create({
    data: { clauseId, unitId, position, onBehalf: onBehalf(ctx, unitId), ...columnsOf(input) },
  });
  await audit(ctx, "pledge.target_set", it.pledge.id, { target: id, unit: unitId });
  return { done: "Đã thêm chỉ tiêu." };
}

const LABELS = { indicator: "Chỉ tiêu", unitOfMeasure: "Đơn vị tính", baseline: "Năm trước", target: "Cam kết", dueOn: "Hạn" } as const;
const read = (value: {
  indicator: string;
  unitOfMeasure: string;
  baseline: { toString: () => string } | null;
  target: { toString: () => string } | null;
  dueOn: Date | null;
}) => ({
  indicator: value.indicator,
  unitOfMeasure: value.unitOfMeasure,
  baseline: figure(value.baseline),
  target: figure(value.target),
  dueOn: dateWords(value.dueOn),
});
const figure = (value: { toString: () => string } | null) => (value === null ? "" : formatNumber(value.toString()));

export async function changeTarget(ctx: Ctx, it: PledgeFound, input: ChangeTargetInput): Promise<Done> {
  refuseWrongPlace(it, input);
  const { targetId, version, clauseId, unitId } = input;
  const columns = columnsOf(input);
  const where = { id: targetId, unitId, clauseId };
  const changed = await ctx.tx.pledgeTarget.updateMany({
    where: { ...where, version },
    data: { ...columns, onBehalf: onBehalf(ctx, unitId), version: { increment: 1 } },
  });
  if (changed.count === 0) {
    const now = await ctx.tx.pledgeTarget.findFirst({ where });
    if (!now) throw new Problem("pledge.target_gone");
    const { by, at } = await lastHandOn(ctx.sql, it.pledge.id, { event: "pledge.target_set", detail: { target: targetId } });
    throw new Clash(differing(LABELS, read(columns), read(now), by, at), now.version);
  }
  const before = it.pledge.targets.find((one: Target) => one.id === targetId);
  await audit(ctx, "pledge.target_set", it.pledge.id, { target: targetId, unit: unitId, before });
  return { done: "Đã lưu chỉ tiêu." };
}

export async function removeTarget(ctx: Ctx, it: PledgeFound, { targetId, unitId, version }: TargetInput): Promise<Done> {
  const removed = await ctx.tx.pledgeTarget.deleteMany({ where: { id: targetId, unitId, version } });
  if (removed.count === 0) throw new Problem("record.moved");
  const before = it.pledge.targets.find((one) => one.id === targetId);
  await audit(ctx, "pledge.target_removed", it.pledge.id, { target: targetId, unit: unitId, before });
  return { done: "Đã xóa chỉ tiêu." };
}
