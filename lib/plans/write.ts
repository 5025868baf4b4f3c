import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords } from "@/lib/provinces/dates";
import type { PlanFound } from "./found";
import { obstaclesToDay, obstaclesToPoint, obstaclesToWrite } from "./plan-rules";
import type {
  HeadInput,
  MoveInput,
  PointAddInput,
  PointInput,
  PointRemoveInput,
  SectionAddInput,
  SectionInput,
  SectionRemoveInput,
} from "./schema";
import { pointsOf, type Said } from "./text";
import { PART_WORDS } from "./words";

export function mustBeDraft(it: PlanFound): void {
  if (it.state !== "draft") throw new Problem("plan.text_fixed");
  const stops = obstaclesToWrite(it);
  if (stops.length > 0) throw new Problem(stops);
}

/** A regulation has articles and points, no measures, persons and days. */
function columnsOf(it: PlanFound, { body, target, who, until }: Said) {
  const stops = it.kind === "PLAN" ? obstaclesToPoint({ until }, it.span) : [];
  if (stops.length > 0) throw new Problem(stops);
  return it.kind === "PLAN"
    ? { body, target, who, until: until ? dateColumn(until) : null }
    : { body, target: null, who: null, until: null };
}

export async function saveHead(
  ctx: Ctx,
  it: PlanFound,
  { version, title, preamble, closing, unitsBy, reason }: z.infer<typeof HeadInput>,
): Promise<Done> {
  mustBeDraft(it);
  const day = it.kind === "PLAN" ? unitsBy : null,
    stops = obstaclesToDay(day, it.span);
  if (stops.length > 0) throw new Problem(stops);
  if (it.plan.number > 1 && !reason) throw new Problem({ code: "plan.reason_missing", field: "reason" });
  const said = { title, preamble, closing, reason: it.plan.number > 1 ? reason : null };
  const changed = await ctx.tx.planVersion.updateMany({
    where: { id: it.plan.id, version },
    data: { ...said, unitsBy: day ? dateColumn(day) : null, version: { increment: 1 } },
  });
  if (changed.count === 0) {
    const pair = (field: keyof typeof said, label: string) => ({ field, label, yours: said[field] ?? "", theirs: it.plan[field] ?? "" });
    throw await clashOf(ctx.sql, it.plan.id, it.plan.version, [
      pair("title", "Tên văn bản"),
      pair("preamble", "Phần mở đầu"),
      pair("closing", "Phần kết"),
      pair("reason", "Lý do sửa đổi"),
      { field: "unitsBy", label: "Hạn đơn vị gửi kế hoạch", yours: dateWords(day), theirs: dateWords(it.plan.unitsBy) },
    ]);
  }
  await audit(ctx, "plan.head_saved", it.plan.id, {});
  return { done: "Đã lưu phần chung." };
}

export async function addSection(ctx: Ctx, it: PlanFound, { heading }: z.infer<typeof SectionAddInput>): Promise<Done> {
  mustBeDraft(it);
  const { id } = await ctx.tx.planSection.create({ data: { planId: it.plan.id, position: it.plan.sections.length + 1, heading } });
  await audit(ctx, "plan.section_added", it.plan.id, { section: id });
  return { done: `Đã thêm phần “${heading}”.` };
}

export async function saveSection(ctx: Ctx, it: PlanFound, { sectionId, version, heading }: z.infer<typeof SectionInput>): Promise<Done> {
  mustBeDraft(it);
  const section = it.plan.sections.find(({ id }) => id === sectionId);
  if (!section) throw new Problem("record.not_found");
  const changed = await ctx.tx.planSection.updateMany({
    where: { id: sectionId, planId: it.plan.id, version },
    data: { heading, version: { increment: 1 } },
  });
  if (changed.count === 0)
    throw await clashOf(
      ctx.sql,
      it.plan.id,
      section.version,
      [{ field: "heading", label: "Tên phần", yours: heading, theirs: section.heading }],
      { event: "plan.section_saved", detail: { section: sectionId } },
    );
  await audit(ctx, "plan.section_saved", it.plan.id, { section: sectionId, before: section.heading });
  return { done: "Đã lưu tên phần." };
}

export async function removeSection(ctx: Ctx, it: PlanFound, { sectionId, version }: z.infer<typeof SectionRemoveInput>): Promise<Done> {
  mustBeDraft(it);
  const section = it.plan.sections.find(({ id }) => id === sectionId);
  if (!section) throw new Problem("record.not_found");
  if (section.version !== version) throw new Problem("record.moved");
  await ctx.tx.planPoint.deleteMany({ where: { sectionId, planId: it.plan.id } });
  await ctx.tx.planSection.deleteMany({ where: { id: sectionId, planId: it.plan.id } });
  await number(
    ctx,
    "plan_section",
    it.plan.sections.filter(({ id }) => id !== sectionId),
  );
  await audit(ctx, "plan.section_removed", it.plan.id, {
    section: sectionId,
    before: { heading: section.heading, points: section.points.map(({ body }) => body) },
  });
  return { done: `Đã xóa phần “${section.heading}”.` };
}

export async function addPoint(ctx: Ctx, it: PlanFound, { sectionId, ...said }: z.infer<typeof PointAddInput>): Promise<Done> {
  mustBeDraft(it);
  const section = it.plan.sections.find(({ id }) => id === sectionId);
  if (!section) throw new Problem("record.not_found");
  const { id } = await ctx.tx.planPoint.create({
    data: { planId: it.plan.id, sectionId, position: section.points.length + 1, ...columnsOf(it, said) },
  });
  await audit(ctx, "plan.point_added", it.plan.id, { point: id });
  return { done: `Đã thêm nội dung ${section.points.length + 1}.` };
}

/** The version decides: who comes second sees both texts and chooses. Saving is also how a point copied from last year is looked at. */
export async function savePoint(ctx: Ctx, it: PlanFound, { pointId, version, ...said }: z.infer<typeof PointInput>): Promise<Done> {
  mustBeDraft(it);
  const point = pointsOf(it.plan.sections).find(({ id }) => id === pointId),
    columns = columnsOf(it, said);
  if (!point) throw new Problem("record.not_found");
  const changed = await ctx.tx.planPoint.updateMany({
    where: { id: pointId, planId: it.plan.id, version },
    data: { ...columns, lookAt: false, version: { increment: 1 } },
  });
  if (changed.count === 0)
    throw await clashOf(ctx.sql, it.plan.id, point.version, clashing(said, point), {
      event: "plan.point_saved",
      detail: { point: pointId },
    });
  const { body, target, who, until } = point;
  await audit(ctx, "plan.point_saved", it.plan.id, { point: pointId, before: { body, target, who, until, version: point.version } });
  return { done: "Đã lưu nội dung." };
}

/** Both wordings of every part of a point, for a choice. */
export const clashing = (yours: Partial<Said>, theirs: Partial<Said>) =>
  (Object.keys(PART_WORDS) as (keyof Said)[])
    .filter((part) => part in yours)
    .map((part) => ({
      field: part,
      label: PART_WORDS[part],
      yours: part === "until" ? dateWords(yours[part]) : (yours[part] ?? ""),
      theirs: part === "until" ? dateWords(theirs[part]) : (theirs[part] ?? ""),
    }));

export async function removePoint(ctx: Ctx, it: PlanFound, { pointId, version }: z.infer<typeof PointRemoveInput>): Promise<Done> {
  mustBeDraft(it);
  const section = it.plan.sections.find(({ points }) => points.some(({ id }) => id === pointId)),
    point = section?.points.find(({ id }) => id === pointId);
  if (!section || !point) throw new Problem("record.not_found");
  if (point.version !== version) throw new Problem("record.moved");
  await ctx.tx.planPoint.deleteMany({ where: { id: pointId, planId: it.plan.id } });
  await number(
    ctx,
    "plan_point",
    section.points.filter(({ id }) => id !== pointId),
  );
  await audit(ctx, "plan.point_removed", it.plan.id, { point: pointId, before: point.body });
  return { done: "Đã xóa nội dung; các nội dung sau được đánh số lại." };
}

export async function movePart(ctx: Ctx, it: PlanFound, { what, id, to }: z.infer<typeof MoveInput>): Promise<Done> {
  mustBeDraft(it);
  const list: { id: string }[] =
    what === "section" ? it.plan.sections : (it.plan.sections.find(({ points }) => points.some((point) => point.id === id))?.points ?? []);
  const from = list.findIndex((one) => one.id === id),
    place = from + (to === "up" ? -1 : 1);
  if (from < 0) throw new Problem("record.not_found");
  if (place < 0 || place >= list.length) return { done: "Đã ở đầu hoặc cuối danh sách." };
  await number(ctx, what === "section" ? "plan_section" : "plan_point", list.with(from, list[place]!).with(place, list[from]!));
  await audit(ctx, "plan.part_moved", it.plan.id, { part: id, number: place + 1 });
  return { done: `Đã chuyển thành số ${place + 1}.` };
}

/** Numbers by order; words and versions are not touched, so an open form stays good. */
async function number({ sql }: Ctx, table: "plan_section" | "plan_point", order: { id: string }[]): Promise<void> {
  await sql.query(
    `update ${table} c set position = o.place from unnest($1::uuid[]) with ordinality o(id, place) where c.province_id = app_province() and c.id = o.id and c.position <> o.place`,
    [order.map(({ id }) => id)],
  );
}
