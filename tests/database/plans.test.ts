import { expect, test } from "vitest";
import { adoptByMeeting, moveUnitsDay } from "@/lib/plans/adopt";
import { digestOf } from "@/lib/plans/digest";
import { StartInput } from "@/lib/plans/schema";
import { discardPlan } from "@/lib/plans/start";
import { addSection, movePart, removePoint, saveHead } from "@/lib/plans/write";
import { Clash } from "@/lib/problems/problem";
import { anotherYear, atOnce, holdsOffice, insertAsOwner } from "../support/cast.ts";
import { ownerSql, sqlAs, undone } from "../support/database.ts";
import { heldUp } from "../support/meeting-point.ts";
import { aField, type Field } from "../support/movements.ts";
import { add, adopt, amended, aPlan, draft, onPlan, planSeen, save, start } from "../support/plans.ts";

const codesOf = (error: unknown) => (error as { items?: { code: string }[] }).items?.map(({ code }) => code);

test("a plan goes from its usual sections to a text with points, in their order, and from there it is fixed", async () => {
  const it = await aField();
  await start(it.secretary, it);
  const plan = await draft(it),
    [goal, content, ways] = plan.sections;
  expect(plan.sections.map(({ heading }) => heading)).toEqual(["Mục đích, yêu cầu", "Nội dung và chỉ tiêu thi đua", "Tổ chức thực hiện"]);
  await expect(adopt(it.secretary, plan.id)).rejects.toMatchObject({
    items: [{ code: "plan.section_empty" }, { code: "plan.section_empty" }, { code: "plan.section_empty" }],
  });
  await add(it.secretary, plan.id, goal!.id, { body: "Một" });
  for (const body of ["A", "B", "C"]) await add(it.secretary, plan.id, content!.id, { body, until: "30/06/2026" });
  await add(it.secretary, plan.id, ways!.id, { body: "Hai" });
  const b = (await draft(it)).sections[1]!.points[1]!;
  await onPlan(it.secretary, plan.id, (ctx, found) => movePart(ctx, found, { planId: plan.id, what: "point", id: b.id, to: "up" }));
  await onPlan(it.secretary, plan.id, (ctx, found) =>
    removePoint(ctx, found, { planId: plan.id, pointId: found.plan.sections[1]!.points[2]!.id, version: 1 }),
  );
  await adopt(it.secretary, plan.id);
  const {
    versions: [adopted],
  } = await planSeen(it.officers[1]!, it);
  expect(adopted).toMatchObject({
    state: "adopted",
    decisionNumber: "02/KH-KTĐ",
    adoptedOn: "2026-02-01",
    sections: [{}, { points: [{ body: "B", until: "2026-06-30" }, { body: "A" }] }, {}],
  });
  await expect(
    onPlan(it.secretary, plan.id, (ctx, found) => addSection(ctx, found, { planId: plan.id, heading: "Thêm" })),
  ).rejects.toMatchObject({ items: [{ code: "plan.text_fixed" }] });
  await expect(
    onPlan(it.secretary, plan.id, (ctx, found) => discardPlan(ctx, found, { planId: plan.id, version: found.plan.version })),
  ).rejects.toMatchObject({ items: [{ code: "plan.text_fixed" }] });
});

test("the database itself keeps an adopted text, and only by its trigger", async () => {
  const it = await aPlan(),
    sql = sqlAs("superuser");
  const attempts = [
    "update plan_point set body = 'x' where plan_id = $1",
    "delete from plan_point where plan_id = $1",
    "insert into plan_section (province_id, plan_id, position, heading) select province_id, id, 9, 'x' from plan_version where id = $1",
    "update plan_version set title = 'x' where id = $1",
  ];
  for (const text of attempts) await expect(sql.query(text, [it.planId]), text).rejects.toThrow("plan.text_fixed");
  await onPlan(it.secretary, it.planId, (ctx, found) =>
    moveUnitsDay(ctx, found, { planId: it.planId, version: found.plan.version, unitsBy: "2026-03-31" }),
  );
  expect((await planSeen(it.secretary, it)).versions[0]!.unitsBy).toBe("2026-03-31");
  await sql.query("alter table plan_point disable trigger keep_adopted");
  try {
    await sql.query("update plan_point set body = 'x' where plan_id = $1", [it.planId]);
  } finally {
    await sql.query("alter table plan_point enable trigger keep_adopted");
  }
  expect((await planSeen(it.secretary, it)).versions[0]!.sections[0]!.points[0]!.body).toBe("x");
});

test("an edit under way is either in the text that was adopted or refused: the words that were seen are the words that stand", async () => {
  for (let round = 0; round < 4; round++) {
    const it = await aField();
    await start(it.secretary, it);
    const plan = await draft(it);
    for (const { id } of plan.sections) await add(it.secretary, plan.id, id, { body: "Trước" });
    const before = await draft(it),
      seen = digestOf(before),
      point = before.sections[0]!.points[0]!;
    const [edited, adopted] = await Promise.allSettled([
      save(it.secretary, plan.id, point.id, 1, { body: "Sau" }),
      adopt(it.secretary, plan.id),
    ]);
    const now = (await planSeen(it.secretary, it)).versions[0]!;
    if (edited.status === "rejected") expect(codesOf(edited.reason)).toEqual(["plan.text_fixed"]);
    expect(now.sections[0]!.points[0]!.body).toBe(edited.status === "fulfilled" ? "Sau" : "Trước");
    expect(adopted.status).toBe("fulfilled");
    // what somebody saw before the edit is no basis any more
    if (edited.status === "fulfilled") expect(digestOf(now)).not.toBe(seen);
  }
  const it = await aField();
  await start(it.secretary, it);
  const plan = await draft(it);
  for (const { id } of plan.sections) await add(it.secretary, plan.id, id, { body: "Trước" });
  const seen = digestOf(await draft(it)),
    point = (await draft(it)).sections[0]!.points[0]!,
    resolutionId = await passed(it, "PLAN");
  await save(it.secretary, plan.id, point.id, 1, { body: "Sau" });
  await expect(
    onPlan(it.secretary, plan.id, (ctx, found) => adoptByMeeting(ctx, found, { planId: plan.id, seen, resolutionId })),
  ).rejects.toMatchObject({ items: [{ code: "plan.text_moved" }] });
});

test("two secretaries on one point: who comes second gets both texts, on two points both are kept", async () => {
  const it = await aField();
  await start(it.secretary, it);
  const plan = await draft(it),
    section = plan.sections[0]!;
  for (const body of ["Một", "Hai"]) await add(it.secretary, plan.id, section.id, { body });
  const [one, two] = (await draft(it)).sections[0]!.points,
    deputy = (id: string, form: Record<string, string>) => save(it.deputy, plan.id, id, 1, form, "bloc_deputy");
  const both = await atOnce(2, (n) =>
    n === 0
      ? save(it.secretary, plan.id, one!.id, 1, { body: "Một của thư ký", target: "5" })
      : deputy(one!.id, { body: "Một của khối phó", target: "5" }),
  );
  expect([both.done.length, both.refused.length]).toEqual([1, 1]);
  const clash = both.refused[0] as Clash;
  expect(clash).toBeInstanceOf(Clash);
  expect(clash.fields.map(({ field, yours, theirs }) => [field, new Set([yours, theirs])])).toEqual([
    ["body", new Set(["Một của thư ký", "Một của khối phó"])],
  ]);
  const apart = await atOnce(2, (n) =>
    n === 0 ? save(it.secretary, plan.id, one!.id, clash.version, { body: "Một nữa" }) : deputy(two!.id, { body: "Hai của khối phó" }),
  );
  expect(apart.refused).toEqual([]);
  const head = await draft(it),
    form = { planId: plan.id, version: head.version, title: "Tên khác", preamble: null, closing: null, unitsBy: null, reason: null };
  await onPlan(it.secretary, plan.id, (ctx, found) => saveHead(ctx, found, form));
  await expect(
    onPlan(it.deputy, plan.id, (ctx, found) => saveHead(ctx, found, { ...form, title: "Tên thứ ba" }), "bloc_deputy"),
  ).rejects.toMatchObject({ fields: [{ field: "title", yours: "Tên thứ ba", theirs: "Tên khác" }] });
});

test("one draft at a time, decided by the database", async () => {
  const it = await aField(),
    { done } = await heldUp(4, "lock table plan_version in share mode", () => atOnce(4, () => start(it.secretary, it)));
  expect(done).toHaveLength(1);
  expect((await planSeen(it.secretary, it)).versions).toHaveLength(1);
  const another = (client: Pick<typeof ownerSql, "query">) =>
    client.query(
      "insert into plan_version (province_id, bloc_year_id, kind, number, title, reason) select province_id, bloc_year_id, kind, 2, title, 'x' from plan_version where bloc_year_id = $1",
      [it.year.blocYearId],
    );
  await expect(another(ownerSql)).rejects.toMatchObject({ constraint: "plan_version_one_draft" });
  await undone(ownerSql, async (client) => {
    await client.query("drop index plan_version_one_draft");
    expect((await another(client)).rowCount).toBe(1);
  });
});

/** A resolution of a closed meeting, as the application records it. */
async function passed(it: Field, subject: string, how: { passed?: boolean; yearId?: string } = {}): Promise<string> {
  const at = { province_id: it.province.id };
  const meeting = await insertAsOwner("meeting", {
    ...at,
    bloc_id: it.year.blocId,
    kind: "LAUNCH",
    title: "Hội nghị triển khai",
    place: "Hội trường",
    starts_at: "2026-02-05T01:00:00Z",
    ended_at: "2026-02-05T03:00:00Z",
    status: "closed",
  });
  return insertAsOwner("resolution", {
    ...at,
    meeting_id: meeting,
    bloc_year_id: how.yearId ?? it.year.blocYearId,
    subject,
    text: "Thông qua",
    voters: 3,
    present_units: 3,
    in_favour: 3,
    opposed: 0,
    abstained: 0,
    denominator: "PRESENT",
    pass_numerator: 1,
    pass_denominator: 2,
    passed: how.passed ?? true,
    decided_at: "2026-02-05T02:00:00Z",
  });
}

test("a meeting adopts by its own passed vote of that kind and year, and each vote carries one text", async () => {
  const it = await aField();
  for (const kind of ["PLAN", "REGULATION"] as const) {
    await start(it.secretary, it, { kind });
    const text = await draft(it, kind);
    for (const { id } of text.sections) await add(it.secretary, text.id, id, { body: "Việc", target: "5", until: "01/03/2026" });
  }
  const plan = await draft(it),
    regulation = await draft(it, "REGULATION"),
    other = await anotherYear(it.province, it.year.blocId, "2027");
  expect(regulation.sections[0]!.points[0]).toMatchObject({ target: null, until: null }); // a regulation has no measures
  const by = (planId: string, seen: string, resolutionId: string) =>
    onPlan(it.secretary, planId, (ctx, found) => adoptByMeeting(ctx, found, { planId, seen, resolutionId }));
  const wrong = [await passed(it, "REGULATION"), await passed(it, "PLAN", { passed: false }), await passed(it, "PLAN", { yearId: other })],
    right = await passed(it, "PLAN");
  for (const id of wrong)
    await expect(by(plan.id, digestOf(plan), id)).rejects.toMatchObject({
      items: [{ code: "plan.resolution_elsewhere", field: "resolutionId" }],
    });
  await by(plan.id, digestOf(plan), right);
  expect((await planSeen(it.officers[2]!, it)).versions[0]).toMatchObject({
    resolution: { meeting: "Hội nghị triển khai", inFavour: 3, on: "2026-02-05" },
    adoptedOn: "2026-02-05",
  });
  await by(regulation.id, digestOf(regulation), wrong[0]!);
  await expect(ownerSql.query("update plan_version set resolution_id = $1 where id = $2", [right, regulation.id])).rejects.toThrow();
});

test("last year's text comes over with its days, and what names figures and days is marked until somebody has looked", async () => {
  const it = await aPlan(),
    next = await anotherYear(it.province, it.year.blocId, "2027", "running");
  const later: Field = { ...it, year: { ...it.year, blocYearId: next, year: "2027" } };
  await holdsOffice(it.province, next, "head", it.units[0]!, { head: it.head, secretary: it.secretary });
  await start(it.secretary, later, { from: "last" });
  const copy = await draft(later),
    points = copy.sections[0]!.points;
  expect(copy).toMatchObject({ title: "Kế hoạch hoạt động năm 2027", copiedFrom: "2026" });
  expect(points.map(({ until, lookAt }) => [until, lookAt])).toEqual([
    ["2027-12-15", true],
    ["2027-10-31", true],
    [null, false],
  ]);
  await expect(adopt(it.secretary, copy.id)).rejects.toMatchObject({ items: [{ code: "plan.not_looked_at", facts: { count: 2 } }] });
  for (const { id, body, target, until } of points.slice(0, 2))
    await save(it.secretary, copy.id, id, 1, { body, target: target!, until: until! });
  await adopt(it.secretary, copy.id);
  await expect(start(it.secretary, later, { from: "blank" })).rejects.toMatchObject({ items: [{ code: "plan.adopted_before" }] });
});

test("a change is a new version: the former stays word for word, and an unchanged one is refused", async () => {
  const it = await aPlan();
  await expect(start(it.secretary, it, { from: "current" })).rejects.toMatchObject({
    items: [{ code: "plan.reason_missing", field: "reason" }],
  });
  await expect(amended(it, async () => {})).rejects.toMatchObject({ items: [{ code: "plan.nothing_changed" }] });
  const second = await draft(it),
    point = second.sections[0]!.points[0]!;
  await save(it.secretary, second.id, point.id, 1, { body: point.body, target: "99 %", until: "15/12/2026" });
  await adopt(it.secretary, second.id, "05/KH-KTĐ");
  const { versions } = await planSeen(it.officers[0]!, it);
  expect(versions.map(({ number, state, reason, sections }) => [number, state, reason, sections[0]!.points[0]!.target])).toEqual([
    [1, "adopted", null, "98 %"],
    [2, "adopted", "Thêm nhiệm vụ", "99 %"],
  ]);
});

test("what does not fit is refused with its words, and nothing is written", async () => {
  const it = await aPlan(),
    second = async (body: Record<string, string>) => {
      const plan = await draft(it);
      return add(it.secretary, plan.id, plan.sections[0]!.id, { body: "Việc", ...body });
    };
  await start(it.secretary, it, { from: "current", reason: "Thêm" });
  await expect(second({ until: "31/12/2025" })).rejects.toMatchObject({
    items: [{ code: "plan.until_outside", field: "until", facts: { until: "31/12/2025", from: "01/01/2026" } }],
  });
  const parsed = StartInput.safeParse({ blocYearId: it.year.blocYearId, kind: "PLAN", from: "blank", reason: "từ ".repeat(5000) });
  expect(parsed.error?.issues[0]?.message).toBe("Lý do sửa đổi dài 14.999 ký tự, quá mức 1.000. Rút gọn lại.");
});
