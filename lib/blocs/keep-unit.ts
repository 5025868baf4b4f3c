import "server-only";
import type { Ctx } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords, isoDate } from "@/lib/provinces/dates";
import { takenNames, type KeptUnit } from "./unit-queries";
import { namesOfUnit } from "./unit-rules";
import type { AddUnitInput, ChangeUnitInput, RestoreUnitInput } from "./unit-schema";

/** Everything a verb on units needs besides its own words. */
const datesOf = ({ establishedOn, territoryId }: AddUnitInput) => ({
  establishedOn: establishedOn ? dateColumn(establishedOn) : null,
  territoryId,
});

export async function addUnit(ctx: Ctx, _it: object, input: AddUnitInput) {
  const names = namesOfUnit(input, await takenNames(ctx.tx));
  const unit = await ctx.tx.unit.create({ data: { ...names, ...datesOf(input) } });
  await audit(ctx, "unit.added", unit.id, { code: unit.code });
  return { next: `/${ctx.actor.provinceSlug}/quan-tri/don-vi/${unit.id}` };
}

export async function changeUnit(ctx: Ctx, it: KeptUnit, input: ChangeUnitInput) {
  const names = namesOfUnit({ ...input, code: input.code || it.code, slug: input.slug || it.slug }, { codes: new Set(), slugs: new Set() });
  if (input.establishedOn && it.dissolvedOn && input.establishedOn > isoDate(it.dissolvedOn)) {
    throw new Problem([{ code: "unit.dates", field: "establishedOn", facts: { dissolved: dateWords(it.dissolvedOn) } }]);
  }
  const { count } = await ctx.tx.unit.updateMany({
    where: { id: it.id, version: input.version },
    data: { ...names, ...datesOf(input), version: { increment: 1 } },
  });
  if (count === 0) {
    throw await clashOf(ctx.sql, it.id, it.version, [
      { field: "name", label: "Tên đơn vị", yours: names.name, theirs: it.name },
      { field: "shortName", label: "Tên ngắn", yours: names.shortName, theirs: it.shortName },
      { field: "code", label: "Mã đơn vị", yours: names.code, theirs: it.code },
      { field: "slug", label: "Đường dẫn", yours: names.slug, theirs: it.slug },
      { field: "establishedOn", label: "Ngày thành lập", yours: dateWords(input.establishedOn), theirs: dateWords(it.establishedOn) },
    ]);
  }
  await audit(ctx, "unit.changed", it.id, { code: names.code });
  return { done: "Đã lưu thông tin đơn vị." };
}

/** A dissolution entered by mistake is taken back; posts stay ended and are given anew. */
export async function restoreUnit(ctx: Ctx, it: KeptUnit, { version }: RestoreUnitInput) {
  const { count } = await ctx.tx.unit.updateMany({
    where: { id: it.id, version, dissolvedOn: { not: null } },
    data: { dissolvedOn: null, dissolutionDocument: null, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("record.moved");
  await audit(ctx, "unit.restored", it.id, {});
  return { done: `${it.shortName} hoạt động trở lại. Các chức vụ đã kết thúc thì giao lại ở trang của từng người.` };
}
