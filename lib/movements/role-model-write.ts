import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords, dayOf } from "@/lib/provinces/dates";
import type { PlaceFound } from "./found";
import { addPicture, removePicture, sealPicture } from "./pictures";
import type { ModelFound } from "./role-model-queries";
import { isUnits, obstaclesToPropose } from "./role-model-rules";
import type {
  ModelInput,
  ModelPictureInput,
  ModelPictureRemoveInput,
  ModelPictureSealInput,
  ModelRewriteInput,
  ModelWriteInput,
  ModelWriting,
} from "./role-model-schema";
import { refuseClosedYear } from "./write";

export const pathOfModel = (tinh: string, { slug, year }: { slug: string; year: string }, id: string): string =>
  `/${tinh}/khoi/${slug}/${year}/dien-hinh/${id}`;

function columnsOf(ctx: Ctx, it: ModelWriting) {
  if (it.consentOn && it.consentOn > dayOf(ctx.now)) throw new Problem({ code: "role_model.consent_ahead", field: "consentOn" });
  return {
    kind: it.kind,
    name: it.name,
    post: it.post,
    workplace: it.workplace,
    field: it.field,
    movementId: it.movementId,
    merit: it.merit,
    story: it.story,
    consentOn: it.consentOn ? dateColumn(it.consentOn) : null,
    consentNote: it.consentNote,
    source: it.source,
    invented: it.invented,
  };
}

/** A story begun by a unit; what is typed from paper stands proposed at once. */
export async function writeModel(ctx: Ctx, it: PlaceFound, input: z.infer<typeof ModelWriteInput>): Promise<Done> {
  const next = pathOfModel(ctx.actor.provinceSlug, it.place, input.modelId),
    { blocYearId, unitId } = input;
  if (await ctx.tx.roleModel.findFirst({ where: { id: input.modelId } })) return { next };
  refuseClosedYear(it);
  const columns = columnsOf(ctx, input);
  const missing = it.archive ? obstaclesToPropose({ ...input, state: "drafting" }) : [];
  if (missing.length > 0) throw new Problem(missing);
  // The id comes with the page: a row of another's draft is not answered by its insert.
  await ctx.tx.roleModel.createMany({
    data: [
      {
        id: input.modelId,
        blocYearId,
        unitId,
        ...columns,
        ...(it.archive ? { state: "proposed" as const, proposedAt: ctx.now, proposedById: ctx.actor.personId } : {}),
      },
    ],
  });
  await audit(ctx, "role_model.written", input.modelId, { unit: unitId, kind: input.kind });
  return { next };
}

export async function rewriteModel(ctx: Ctx, it: ModelFound, input: z.infer<typeof ModelRewriteInput>): Promise<Done> {
  refuseClosedYear(it);
  if (!isUnits(it.state) && !it.archive) throw new Problem("role_model.sent");
  const columns = columnsOf(ctx, input);
  const { count } = await ctx.tx.roleModel.updateMany({
    where: { id: it.id, version: input.version },
    data: { ...columns, version: { increment: 1 } },
  });
  if (count === 0) {
    const now = (await ctx.tx.roleModel.findFirst({ where: { id: it.id } }))!;
    const pair = (field: "name" | "post" | "workplace" | "merit" | "story" | "consentNote", label: string) => ({
      field,
      label,
      yours: columns[field] ?? "",
      theirs: now[field] ?? "",
    });
    throw await clashOf(ctx.sql, it.id, now.version, [
      pair("name", "Tên"),
      pair("post", "Chức vụ, nghề nghiệp"),
      pair("workplace", "Đơn vị công tác"),
      pair("merit", "Tóm tắt thành tích"),
      pair("story", "Câu chuyện"),
      pair("consentNote", "Hình thức đồng ý"),
      { field: "consentOn", label: "Ngày đồng ý", yours: dateWords(columns.consentOn), theirs: dateWords(now.consentOn) },
    ]);
  }
  await audit(ctx, "role_model.rewritten", it.id, { unit: it.unitId });
  return { next: pathOfModel(ctx.actor.provinceSlug, it.place, it.id) };
}

/** To the bloc: from now on its members read the name and the story. */
export async function proposeModel(ctx: Ctx, it: ModelFound, { version }: z.infer<typeof ModelInput>): Promise<Done> {
  refuseClosedYear(it);
  const obstacles = obstaclesToPropose(it);
  if (obstacles.length > 0) throw new Problem(obstacles.map(({ code }) => code)); // the deed has no fields: its page has
  const { count } = await ctx.tx.roleModel.updateMany({
    where: { id: it.id, version, state: { in: ["drafting", "returned"] } },
    data: { state: "proposed", proposedAt: ctx.now, proposedById: ctx.actor.personId, reason: null, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("record.moved");
  await audit(ctx, "role_model.proposed", it.id, { unit: it.unitId });
  return { done: `Đã giới thiệu “${it.name}” với khối.` };
}

const KIND = "role_model_photo";
const refuseWhenSent = (it: ModelFound) => {
  if (!isUnits(it.state) && !it.archive) throw new Problem("role_model.sent");
};

export async function addModelPicture(
  ctx: Ctx,
  it: ModelFound,
  input: z.infer<typeof ModelPictureInput>,
  { photo }: Record<string, File>,
): Promise<Done> {
  refuseWhenSent(it);
  const { use, sha256 } = await addPicture(ctx, { about: it.id, kind: KIND, unitId: it.unitId }, input, photo);
  await audit(ctx, "role_model.picture_added", it.id, { unit: it.unitId, use, sha256 });
  return { done: "Đã thêm ảnh." };
}

export async function removeModelPicture(ctx: Ctx, it: ModelFound, { useId }: z.infer<typeof ModelPictureRemoveInput>): Promise<Done> {
  refuseWhenSent(it);
  await audit(ctx, "role_model.picture_removed", it.id, { unit: it.unitId, use: await removePicture(ctx, it.id, KIND, useId) });
  return { done: "Đã gỡ ảnh khỏi câu chuyện." };
}

export const sealModelPicture = (ctx: Ctx, it: ModelFound, { useId, reason }: z.infer<typeof ModelPictureSealInput>): Promise<Done> =>
  sealPicture(ctx, it.id, KIND, useId, reason);
