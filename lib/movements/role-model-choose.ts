import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords, dayOf, isoDate } from "@/lib/provinces/dates";
import type { RoleModelState } from "@/lib/tenancy/generated/enums";
import type { ModelFound } from "./role-model-queries";
import { obstaclesToChoose, obstaclesToSpread } from "./role-model-rules";
import type { ChooseByResolutionInput, ChooseInput, ModelReasonInput, SpreadDropInput, SpreadInput } from "./role-model-schema";
import { refuseClosedYear } from "./write";

async function moved(
  ctx: Ctx,
  it: ModelFound,
  version: number,
  from: RoleModelState,
  data: Parameters<Ctx["tx"]["roleModel"]["updateMany"]>[0]["data"],
): Promise<void> {
  refuseClosedYear(it);
  const obstacles = obstaclesToChoose(it.state);
  if (from === "proposed" && obstacles.length > 0) throw new Problem(obstacles);
  const { count } = await ctx.tx.roleModel.updateMany({
    where: { id: it.id, version, state: from },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("record.moved");
}

/** By the head or the deputy; of a paper year by what the paper says. */
export async function chooseModel(ctx: Ctx, it: ModelFound, { version, chosenOn, basis }: z.infer<typeof ChooseInput>): Promise<Done> {
  if (chosenOn > it.today) throw new Problem({ code: "role_model.chosen_ahead", field: "chosenOn" });
  const chosenBasis = basis ?? (it.archive ? "Ghi theo bản giấy" : ctx.post.code === "bloc_deputy" ? "Khối phó chọn" : "Khối trưởng chọn");
  await moved(ctx, it, version, "proposed", {
    state: "chosen",
    chosenOn: dateColumn(chosenOn),
    chosenBasis,
    chosenById: ctx.actor.personId,
  });
  await audit(ctx, "role_model.chosen", it.id, { unit: it.unitId, by: "officer" });
  return { done: `Khối đã chọn điển hình “${it.name}”.` };
}

/** By what a meeting of the bloc resolved. */
export async function chooseByResolution(
  ctx: Ctx,
  it: ModelFound,
  { version, resolutionId }: z.infer<typeof ChooseByResolutionInput>,
): Promise<Done> {
  const resolution = await ctx.tx.resolution.findFirst({
    where: { id: resolutionId, blocYearId: it.blocYearId, passed: true },
    include: { meeting: { select: { title: true } } },
  });
  if (!resolution) throw new Problem({ code: "role_model.resolution_elsewhere", field: "resolutionId" });
  const day = dayOf(resolution.decidedAt);
  await moved(ctx, it, version, "proposed", {
    state: "chosen",
    chosenOn: dateColumn(day),
    chosenBasis: `${resolution.meeting.title}, ngày ${dateWords(day)}`,
    chosenById: ctx.actor.personId,
    resolutionId,
  });
  await audit(ctx, "role_model.chosen", it.id, { unit: it.unitId, resolution: resolutionId });
  return { done: `Đã ghi: cuộc họp chọn điển hình “${it.name}”.` };
}

export async function returnModel(ctx: Ctx, it: ModelFound, { version, reason }: z.infer<typeof ModelReasonInput>): Promise<Done> {
  await moved(ctx, it, version, "proposed", { state: "returned", reason });
  await audit(ctx, "role_model.returned", it.id, { unit: it.unitId });
  return { done: "Đã trả lại để đơn vị bổ sung." };
}

export async function declineModel(ctx: Ctx, it: ModelFound, { version, reason }: z.infer<typeof ModelReasonInput>): Promise<Done> {
  await moved(ctx, it, version, "proposed", { state: "declined", reason });
  await audit(ctx, "role_model.declined", it.id, { unit: it.unitId });
  return { done: "Đã ghi không chọn, có lý do." };
}

/** Where and when it was told, so that others may follow it. */
export async function spreadModel(ctx: Ctx, it: ModelFound, { toldOn, place, note }: z.infer<typeof SpreadInput>): Promise<Done> {
  refuseClosedYear(it);
  const obstacles = obstaclesToSpread({ state: it.state, chosenOn: it.chosenOn && isoDate(it.chosenOn) }, toldOn, it.today);
  if (obstacles.length > 0) throw new Problem(obstacles);
  await ctx.tx.roleModelSpread.create({
    data: { roleModelId: it.id, toldOn: dateColumn(toldOn), place, note, recordedById: ctx.actor.personId },
  });
  await audit(ctx, "role_model.spread", it.id, { unit: it.unitId, toldOn });
  return { done: `Đã ghi giới thiệu tại ${place}.` };
}

export async function dropSpread(ctx: Ctx, it: ModelFound, { spreadId }: z.infer<typeof SpreadDropInput>): Promise<Done> {
  refuseClosedYear(it);
  const { count } = await ctx.tx.roleModelSpread.deleteMany({ where: { id: spreadId, roleModelId: it.id } });
  if (count === 0) throw new Problem("record.not_found");
  await audit(ctx, "role_model.spread_removed", it.id, { unit: it.unitId, spread: spreadId });
  return { done: "Đã bỏ lần giới thiệu ghi nhầm." };
}
