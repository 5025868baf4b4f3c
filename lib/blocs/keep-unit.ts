import "server-only";
import type { Ctx } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords, isoDate } from "@/lib/provinces/dates";
import { takenNames, type KeptUnit } from "./unit-queries";
import { blocsStillHolding, namesOfUnit } from "./unit-rules";
import type { AddUnitInput, ChangeUnitInput, DissolveUnitInput, RestoreUnitInput } from "./unit-schema";

/** Everything a verb on units needs besides its own words. */
const datesOf = ({ establishedOn, territoryId }: AddUnitInput) => ({ establishedOn: establishedOn ? dateColumn(establishedOn) : null, territoryId });

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
  const { count } = await ctx.tx.unit.updateMany({ where: { id: it.id, version: input.version }, data: { ...names, ...datesOf(input), version: { increment: 1 } } });
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

/** The unit stops on that day and keeps its past; posts held in it end with it. */
export async function dissolveUnit(ctx: Ctx, it: KeptUnit, { version, dissolvedOn, document }: DissolveUnitInput) {
  if (it.establishedOn && dissolvedOn < isoDate(it.establishedOn)) {
    throw new Problem([{ code: "unit.dissolved_before", field: "dissolvedOn", facts: { established: dateWords(it.establishedOn) } }]);
  }
  const holding = blocsStillHolding({
    establishedOn: null,
    memberships: it.blocMemberships.map(({ bloc, until }) => ({ blocName: bloc.shortName, until: until && isoDate(until) })),
  }, dissolvedOn);
  if (holding.length > 0) throw new Problem([{ code: "unit.still_member", facts: { blocs: holding.join(", ") } }]);
  const { count } = await ctx.tx.unit.updateMany({
    where: { id: it.id, version }, data: { dissolvedOn: dateColumn(dissolvedOn), dissolutionDocument: document, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("record.moved");
  const { rowCount } = await ctx.sql.query({
    name: "end_posts_of_unit",
    text: `update post set until = greatest(since, $2::date), ended_from = $2::date + 1, ended_by_id = $3, end_reason = $4, version = version + 1
      where unit_id = $1 and ended_from is null and (until is null or until > $2::date)`,
    values: [it.id, dissolvedOn, ctx.actor.personId, `Đơn vị kết thúc hoạt động: ${document}`],
  });
  await audit(ctx, "unit.dissolved", it.id, { on: dissolvedOn, document, posts: rowCount ?? 0 });
  return { done: `Đã ghi ${it.shortName} kết thúc hoạt động ngày ${dateWords(dissolvedOn)}. Đã kết thúc ${rowCount ?? 0} chức vụ tại đơn vị.` };
}

/** A dissolution entered by mistake is taken back; posts stay ended and are given anew. */
export async function restoreUnit(ctx: Ctx, it: KeptUnit, { version }: RestoreUnitInput) {
  const { count } = await ctx.tx.unit.updateMany({ where: { id: it.id, version, dissolvedOn: { not: null } }, data: { dissolvedOn: null, dissolutionDocument: null, version: { increment: 1 } } });
  if (count === 0) throw new Problem("record.moved");
  await audit(ctx, "unit.restored", it.id, {});
  return { done: `${it.shortName} hoạt động trở lại. Các chức vụ đã kết thúc thì giao lại ở trang của từng người.` };
}
