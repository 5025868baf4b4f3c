import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { may } from "@/lib/access/policy";
import { placeToWrite } from "@/lib/movements/found";
import { chooseByResolution, chooseModel, declineModel, dropSpread, returnModel, spreadModel } from "@/lib/movements/role-model-choose";
import { modelHeld, modelList, modelPage, type ModelList, type ModelPage } from "@/lib/movements/role-model-queries";
import { countOf } from "@/lib/movements/role-model-rules";
import { ModelWriteInput } from "@/lib/movements/role-model-schema";
import { proposeModel, rewriteModel, writeModel } from "@/lib/movements/role-model-write";
import { enter, read } from "@/lib/tenancy/enter";
import { as, atOnce, insertAsOwner, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { aField, seen, type Field } from "../support/movements.ts";

const code = (name: string) => ({ items: [expect.objectContaining({ code: name })] });
const form = ({ year, units }: Field, n: number, more: Record<string, string> = {}) => ({
  modelId: randomUUID(),
  blocYearId: year.blocYearId,
  unitId: units[n]!.id,
  kind: "PERSON",
  name: "Nguyễn Thị Tâm",
  post: "Chuyên viên",
  field: "REFORM",
  merit: "Không còn hồ sơ quá hạn",
  story: "Một bảng tính.",
  consentOn: "04/01/2026",
  ...more,
});
const write = (who: Player, typed: Record<string, string>) => {
  const input = ModelWriteInput.parse(typed);
  return as(who, async (ctx) => writeModel(ctx, (await placeToWrite(ctx.sql, input.blocYearId, input.unitId))!, input));
};
const doing = (
  modelId: string,
  who: Player,
  verb: (ctx: Parameters<typeof proposeModel>[0], it: NonNullable<Awaited<ReturnType<typeof modelHeld>>>) => Promise<unknown>,
  post?: Parameters<typeof as>[2],
) => as(who, async (ctx) => verb(ctx, (await modelHeld(ctx.sql, modelId))!), post);
const propose = (modelId: string, who: Player) => doing(modelId, who, (ctx, it) => proposeModel(ctx, it, { modelId, version: it.version }));
const choose = (modelId: string, who: Player, version?: number) =>
  doing(
    modelId,
    who,
    (ctx, it) => chooseModel(ctx, it, { modelId, version: version ?? it.version, chosenOn: it.today, basis: null }),
    "bloc_head",
  );
const page = async (who: Player, { year }: Field, id: string): Promise<ModelPage | undefined> =>
  (await read<{ it: ModelPage }>(who.claim, modelPage(year.blocSlug, year.year, id)))!.rows[0]?.it;

/** A story of the second unit, proposed. */
async function aStory(more: Record<string, string> = {}, n = 1): Promise<Field & { modelId: string }> {
  const field = await aField(3),
    typed = form(field, n, more);
  await write(field.officers[n]!, typed);
  await propose(typed.modelId, field.officers[n]!);
  return { ...field, modelId: typed.modelId };
}

test("a name is known in its own unit until the unit proposes it, and no person is proposed without consent", async () => {
  const field = await aField(3),
    typed = form(field, 1, { consentOn: "" });
  await write(field.officers[1]!, typed);
  expect(
    [
      await page(field.officers[1]!, field, typed.modelId),
      await page(field.secretary, field, typed.modelId),
      await page(field.board, field, typed.modelId),
    ].map(Boolean),
  ).toEqual([true, false, false]);
  await expect(propose(typed.modelId, field.officers[1]!)).rejects.toMatchObject(code("role_model.no_consent"));
  // The database says so too, whoever writes.
  await expect(
    ownerSql.query("update role_model set state = 'proposed', proposed_at = now() where id = $1", [typed.modelId]),
  ).rejects.toMatchObject({ constraint: "role_model_consent" });
  await ownerSql.query("alter table role_model drop constraint role_model_consent");
  await ownerSql.query("update role_model set state = 'proposed', proposed_at = now() where id = $1", [typed.modelId]);
  await ownerSql.query("update role_model set state = 'drafting' where id = $1", [typed.modelId]);
  await ownerSql.query(
    "alter table role_model add constraint role_model_consent check (kind = 'COLLECTIVE' or state = 'drafting' or consent_on is not null)",
  );
  await expect(write(field.officers[1]!, form(field, 1, { consentOn: "01/01/2099" }))).rejects.toMatchObject(
    code("role_model.consent_ahead"),
  );
});

test("proposed, chosen by the head, told and counted; every step stands in the log", async () => {
  const it = await aStory();
  await choose(it.modelId, it.head);
  const told = (toldOn: string, place: string) =>
    doing(it.modelId, it.officers[1]!, (ctx, found) => spreadModel(ctx, found, { modelId: it.modelId, toldOn, place, note: null }));
  const { today } = (await page(it.head, it, it.modelId))!;
  await told(today, "Báo tỉnh");
  await told(today, "Họp chuyên đề");
  await expect(told(today, "Báo tỉnh")).rejects.toMatchObject({ code: "P2002" });
  await expect(told("2020-01-01", "Đài")).rejects.toMatchObject(code("role_model.told_before"));
  const { rows } = await seen<ModelList>(it.officers[2]!, modelList(it.year.blocSlug, it.year.year));
  expect(countOf(rows)).toEqual({ proposed: 1, chosen: 1, collectives: 0, told: 2 });
  const { spread } = (await page(it.head, it, it.modelId))!.model;
  await doing(it.modelId, it.officers[1]!, (ctx, found) => dropSpread(ctx, found, { modelId: it.modelId, spreadId: spread[0]!.id }));
  const log = await ownerSql.query<{ event: string }>("select event from audit_entry where about = $1 order by seq", [it.modelId]);
  expect(log.rows.map(({ event }) => event)).toEqual([
    "role_model.written",
    "role_model.proposed",
    "role_model.chosen",
    "role_model.spread",
    "role_model.spread",
    "role_model.spread_removed",
  ]);
});

test("the head chooses nobody of the head's own unit; the deputy does, or the meeting", async () => {
  const it = await aStory({}, 0),
    actor = async (who: Player) => enter(who.claim, async (_tx, one) => one);
  const found = (await as(it.head, (ctx) => modelHeld(ctx.sql, it.modelId)))!;
  expect([
    may("role_model.choose", await actor(it.head), found),
    may("role_model.choose", await actor(it.deputy), found),
    may("role_model.choose", await actor(it.secretary), found),
    may("role_model.keep", await actor(it.secretary), found),
  ]).toEqual([false, true, false, true]);
});

test("a meeting chooses by a resolution of this very year that was passed, no other", async () => {
  const it = await aStory(),
    other = await aField(2);
  const resolution = async (field: Field, passed: boolean) => {
    const at = { province_id: field.province.id },
      meeting = await insertAsOwner("meeting", {
        ...at,
        bloc_id: field.year.blocId,
        kind: "THEMATIC",
        title: "Họp chuyên đề",
        place: "Hội trường",
        starts_at: "2026-02-05T01:00:00Z",
        ended_at: "2026-02-05T04:00:00Z",
        status: "closed",
      });
    return insertAsOwner("resolution", {
      ...at,
      meeting_id: meeting,
      bloc_year_id: field.year.blocYearId,
      subject: "OTHER",
      text: "Chọn điển hình",
      voters: 3,
      present_units: 3,
      in_favour: passed ? 3 : 0,
      opposed: passed ? 0 : 3,
      abstained: 0,
      denominator: "PRESENT",
      pass_numerator: 1,
      pass_denominator: 2,
      passed,
      decided_at: "2026-02-05T03:00:00Z",
    });
  };
  const by = (resolutionId: string) =>
    doing(
      it.modelId,
      it.secretary,
      (ctx, found) => chooseByResolution(ctx, found, { modelId: it.modelId, version: found.version, resolutionId }),
      "bloc_secretary",
    );
  for (const wrong of [await resolution(other, true), await resolution(it, false)])
    await expect(by(wrong)).rejects.toMatchObject(code("role_model.resolution_elsewhere"));
  await by(await resolution(it, true));
  expect((await page(it.officers[2]!, it, it.modelId))!.model).toMatchObject({
    state: "chosen",
    chosenOn: "2026-02-05",
    chosenBasis: "Họp chuyên đề, ngày 05/02/2026",
    meeting: { title: "Họp chuyên đề" },
  });
});

test("sent back the unit writes on and proposes again; declined it is over; what was chosen stands", async () => {
  const it = await aStory(),
    typed = form(it, 1, { story: "Hai bảng tính." });
  const change = () =>
    doing(it.modelId, it.officers[1]!, (ctx, found) =>
      rewriteModel(ctx, found, { ...ModelWriteInput.parse(typed), modelId: it.modelId, version: found.version }),
    );
  await expect(change()).rejects.toMatchObject(code("role_model.sent"));
  await doing(
    it.modelId,
    it.secretary,
    (ctx, found) => returnModel(ctx, found, { modelId: it.modelId, version: found.version, reason: "Bổ sung số liệu" }),
    "bloc_secretary",
  );
  expect((await page(it.officers[2]!, it, it.modelId))!.model).toMatchObject({ state: "returned", reason: "Bổ sung số liệu" });
  await change();
  await propose(it.modelId, it.officers[1]!);
  await doing(
    it.modelId,
    it.secretary,
    (ctx, found) => declineModel(ctx, found, { modelId: it.modelId, version: found.version, reason: "Chưa tiêu biểu" }),
    "bloc_secretary",
  );
  await expect(choose(it.modelId, it.head)).rejects.toMatchObject(code("role_model.not_proposed"));
});

test("chosen and sent back at once, one of the two stands", async () => {
  const it = await aStory(),
    { version } = (await page(it.head, it, it.modelId))!.model;
  const { done, refused } = await atOnce(2, (n) =>
    n === 0
      ? choose(it.modelId, it.head, version)
      : doing(
          it.modelId,
          it.secretary,
          (ctx, found) => returnModel(ctx, found, { modelId: it.modelId, version, reason: "Bổ sung" }),
          "bloc_secretary",
        ),
  );
  expect([done.length, refused.length]).toEqual([1, 1]);
  expect(refused[0]).toMatchObject({ items: [{ code: expect.stringMatching(/^(role_model\.not_proposed|record\.moved)$/) }] });
  // The control: with the version that stands there now, the next deed is heard, and refused for what it is.
  await expect(choose(it.modelId, it.head)).rejects.toMatchObject(code("role_model.not_proposed"));
});
