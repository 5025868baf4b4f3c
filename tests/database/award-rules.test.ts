import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { applyRule, compareRule, confirmComparison, draftRule, dropRule, endRule, undoComparison } from "@/lib/council/eligibility/keep";
import { verdictsChanged } from "@/lib/council/eligibility/preview";
import { ruleBookOf, ruleBookWithOpen, ruleInHand, type RuleBookWithOpen } from "@/lib/council/eligibility/queries";
import { RuleInput } from "@/lib/council/eligibility/schema";
import { refusalOf } from "@/lib/problems/database";
import { Problem } from "@/lib/problems/problem";
import { read } from "@/lib/tenancy/enter";
import { anAwardCast, type AwardCast } from "../support/awards.ts";
import { as, atOnce, insertAsOwner, type Player } from "../support/cast.ts";
import { ownerSql, undone } from "../support/database.ts";

let cast: AwardCast, officer: Player, leader: Player;
beforeAll(async () => {
  cast = await anAwardCast();
  ({ officer, leader } = cast);
});

const refused = (error: unknown) =>
  (error instanceof Problem ? error : refusalOf(error))?.items.map(({ code, field }) => (field ? `${code}@${field}` : code)) ?? [
    String(error),
  ];
const codes = (work: Promise<unknown>) => work.then(() => [], refused);
const FORM = {
  code: "VOTED",
  kind: "votes_above",
  percent: "66,66",
  titles: [] as string[],
  name: "Trên hai phần ba số phiếu",
  blocks: "blocks",
  instrument: "Quyết định số 15/2026/QĐ-UBND",
  article: "Điều 6",
  link: "",
  from: "01/01/2026",
  to: "",
};
const VOTES = {
  kind: "voting",
  quorum: "2/3",
  pass: "80 %",
  of: "ALL_MEMBERS",
  silence: "OUT",
  conflict: "ASIDE",
  secret: "on",
  written: "on",
};
type Typed = Record<string, unknown>;
const input = (more: Typed = {}) => RuleInput.parse({ id: randomUUID(), ...FORM, ...more });
const draft = async (more: Typed = {}, who = officer) => {
  const it = input(more);
  await as(who, async (ctx) => draftRule(ctx, await ruleBookOf(ctx.sql), it));
  return it.id;
};
const hold = (id: string, who = officer) => as(who, async ({ sql }) => (await ruleInHand(sql, id))!.rule);
const apply = (id: string, who = officer, gapMeant = false) =>
  as(who, async (ctx) => applyRule(ctx, (await ruleInHand(ctx.sql, id))!, { id, version: 1, gapMeant }));
const end = (id: string, on: string, gapMeant = true) =>
  as(officer, async (ctx) => {
    const it = (await ruleInHand(ctx.sql, id))!;
    return endRule(ctx, it, { id, version: it.rule.version!, on, gapMeant });
  });
const compare = (id: string, who = officer) =>
  as(who, async (ctx) => compareRule(ctx, (await ruleInHand(ctx.sql, id))!, { id, comparedWith: "Công báo số 1" }));
const confirm = (id: string, who = leader) =>
  as(who, async (ctx) => {
    const it = (await ruleInHand(ctx.sql, id))!;
    return confirmComparison(ctx, it, { id, version: it.rule.comparison!.version });
  });

describe("what is typed", () => {
  const at = (more: Typed) => {
    const read = RuleInput.safeParse({ id: randomUUID(), ...FORM, ...more });
    return read.success ? [] : [...new Set(read.error.issues.map(({ path }) => path.join(".")))].toSorted();
  };
  test.each<[string, Typed, string[]]>([
    ["a whole rule", {}, []],
    ["0 %", { percent: "0" }, ["percent"]],
    ["300 %", { percent: "300" }, ["percent"]],
    ["no number", { percent: "nhiều" }, ["percent"]],
    ["no name and 0 % are said together", { percent: "0", name: "" }, ["name", "percent"]],
    ["no such day", { from: "31/02/2026" }, ["from"]],
    ["no such kind", { kind: "eval" }, ["kind"]],
    ["an address that is no address", { link: "javascript:alert(1)" }, ["link"]],
    ["more awards than years", { kind: "awards_before", earned: ["CERT_PROV"], count: "5", years: "3" }, ["count"]],
    ["a quota of 0", { kind: "quota_count", scope: "bloc", most: "0" }, ["most"]],
    ["a quota of 300 %", { kind: "quota_share", scope: "bloc", percent: "300", base: "members", rounding: "down" }, ["percent"]],
    ["a share of nothing named", { kind: "quota_share", scope: "bloc", percent: "20" }, ["base", "rounding"]],
    ["a whole voting rule", VOTES, []],
    ["a voting ratio of 0", { ...VOTES, pass: "0" }, ["pass"]],
    ["of 300 %", { ...VOTES, pass: "300 %" }, ["pass"]],
    ["a quorum of 3/2", { ...VOTES, quorum: "3/2" }, ["quorum"]],
    ["above 100 %", { ...VOTES, pass: "100 %", more: "on" }, ["pass"]],
    ["of nobody said", { ...VOTES, of: "", conflict: "" }, ["conflict", "of"]],
    ["a quota of nowhere", { kind: "quota_count", scope: "world", most: "1" }, ["scope"]],
    ["none of the awards", { kind: "awards_before", count: "1", years: "3" }, ["earned"]],
    ["one other rule alone", { kind: "all", others: "VOTED" }, ["others"]],
  ])("%s", (_name, more, fields) => expect(at(more)).toEqual(fields));
});

describe("a draft is refused at its field", () => {
  test.each<[string, Typed, string[]]>([
    ["with dates the wrong way round", { to: "31/12/2025" }, ["award_rule.dates_reversed@to"]],
    ["for a title nobody knows", { titles: ["NOBEL"] }, ["award_rule.unknown_title@titles"]],
    ["with awards nobody knows", { kind: "awards_before", earned: ["NOBEL"], count: "1", years: "3" }, ["award_rule.unknown_title@earned"]],
    ["that contains itself", { code: "REGISTERED", kind: "any", others: ["REGISTERED", "VOTED"] }, ["award_rule.circle@others"]],
    [
      "with a share of a title nobody knows",
      { kind: "quota_share", scope: "bloc", percent: "20", base: "NOBEL", rounding: "down" },
      ["award_rule.unknown_title@base"],
    ],
    [
      "with a share of a unit's people",
      { kind: "quota_share", scope: "unit", percent: "20", base: "members", rounding: "down" },
      ["award_rule.unit_members@base"],
    ],
    ["that leaves days without a rule", { code: "TRANSITION_2026", from: "01/01/2027" }, ["award_rule.gap@from"]],
  ])("%s", async (_name, more, found) => expect(await codes(draft(more))).toEqual(found));

  test("about the same thing for the same title under another code", async () => {
    const own = await anAwardCast(),
      votes = (more: Typed) => draft({ ...VOTES, code: "TINH-A", titles: ["PROV_FLAG"], ...more }, own.officer);
    await apply(await votes({}), own.officer);
    expect(await codes(votes({ code: "TINH-B", titles: ["PROV_FLAG", "CERT_PROV"] }))).toEqual(["award_rule.title_twice@titles"]);
    expect([
      await codes(votes({ code: "TINH-B", titles: ["CERT_PROV"] })),
      await codes(votes({ code: "TINH-C", titles: [] })),
      await codes(votes({ code: "TINH-D", from: "01/01/2020", to: "31/12/2025" })),
    ]).toEqual([[], [], []]);
  });
  test("that contains itself by way of another of the province", async () => {
    await apply(await draft({ code: "TINH-AAA", kind: "any", others: ["TINH-BBB", "VOTED"], name: "A" }));
    expect(await codes(draft({ code: "TINH-BBB", kind: "any", others: ["TINH-AAA", "VOTED"] }))).toEqual(["award_rule.circle@others"]);
  });
  test("but days without a rule are taken where they are meant", async () =>
    expect(await codes(draft({ code: "TRANSITION_2026", from: "01/01/2027", gapMeant: "on" }))).toEqual([]));
});

test("a draft changes nothing until it is put in force; then it stands in the country's place, and only its end may be set", async () => {
  const own = await anAwardCast(),
    id = await draft({}, own.officer);
  const now = () => as(own.officer, async ({ sql }) => (await ruleInHand(sql, id))!.rule);
  expect(await now()).toMatchObject({ inForce: false, draftedBy: "Vũ Chuyên Viên", verification: "UNVERIFIED", scope: "province" });
  await apply(id, own.officer);
  expect(await now()).toMatchObject({ inForce: true, version: 2 });
  expect(await codes(apply(id, own.officer))).toEqual(["award_rule.in_force"]);
  expect(await codes(as(own.officer, async (ctx) => dropRule(ctx, (await ruleInHand(ctx.sql, id))!, { id, version: 2 })))).toEqual([
    "award_rule.in_force",
  ]);
  // The control: it is the trigger that holds against whoever writes past the verbs.
  for (const change of [
    "update award_rule set name = 'Khác' where id = $1",
    "update award_rule set valid_to = '2026-06-30' where id = $1",
    "delete from award_rule where id = $1",
  ]) {
    expect(
      await codes(as(own.officer, ({ sql }) => sql.query({ name: `t${change.length}`, text: change, values: [id] } as never))),
    ).toEqual(["award_rule.stays"]);
  }
  await ownerSql.query("alter table award_rule disable trigger keep_award_rule");
  await ownerSql.query("update award_rule set name = 'Khác' where id = $1", [id]);
  await ownerSql.query("alter table award_rule enable trigger keep_award_rule");
  expect((await now()).name).toBe("Khác");
});

test("a draft is changed, and dropped", async () => {
  const own = await anAwardCast(),
    id = await draft({}, own.officer),
    it = input({ id, version: "1", name: "Tên mới" });
  await as(own.officer, async (ctx) => draftRule(ctx, await ruleBookOf(ctx.sql), it));
  expect(await codes(as(own.officer, async (ctx) => draftRule(ctx, await ruleBookOf(ctx.sql), it)))).toEqual(["record.moved"]);
  await as(own.officer, async (ctx) => dropRule(ctx, (await ruleInHand(ctx.sql, id))!, { id, version: 2 }));
  expect(await as(own.officer, ({ sql }) => ruleInHand(sql, id))).toBeNull();
});

test("two officers who put the same code in force at once put one in force; without the constraint both", async () => {
  const own = await anAwardCast(),
    both = [await draft({}, own.officer), await draft({}, own.other)],
    players = [own.officer, own.other];
  const { done, refused: not } = await atOnce(2, (n) => apply(both[n]!, players[n]));
  expect([done.length, refused(not[0])[0]]).toEqual([1, expect.stringMatching(/^award_rule\.overlap/)]);
  await expect(
    ownerSql.query("update award_rule set in_force_at = now() where province_id = $1 and in_force_at is null", [own.province.id]),
  ).rejects.toMatchObject({ constraint: "award_rule_once" });
  await undone(ownerSql, async (client) => {
    await client.query("alter table award_rule drop constraint award_rule_once");
    expect(
      (await client.query("update award_rule set in_force_at = now() where province_id = $1 and in_force_at is null", [own.province.id]))
        .rowCount,
    ).toBe(1);
  });
});

test("a rule is ended once, within its days, and the next may begin the day after", async () => {
  const own = await anAwardCast();
  ({ officer } = own);
  try {
    const id = await draft({ code: "TINH-HANG", kind: "rank_at_most", most: "2" });
    await apply(id);
    expect(await codes(draft({ code: "TINH-HANG", from: "01/03/2026" }))).toEqual(["award_rule.overlaps@from"]);
    expect(await codes(end(id, "2025-12-31"))).toEqual(["award_rule.ends_before@on"]);
    expect(await codes(end(id, "2026-02-28", false))).toEqual(["award_rule.ends_in_gap@gapMeant"]);
    const instead = await draft({ code: "VOTED" }); // the country's stands again the day after: no gap
    await apply(instead);
    expect(await codes(end(instead, "2026-02-28", false))).toEqual([]);
    await end(id, "2026-02-28");
    expect(await codes(end(id, "2026-02-27"))).toEqual(["award_rule.ended@on"]);
    expect(await codes(draft({ code: "TINH-HANG", from: "02/03/2026" }))).toEqual(["award_rule.gap@from"]);
    expect(await codes(draft({ code: "TINH-HANG", from: "01/03/2026" }))).toEqual([]);
  } finally {
    ({ officer } = cast);
  }
});

describe("a source", () => {
  const idOf = async (code: string) =>
    (
      await ownerSql.query(
        "select id from national_rule where code = $1 and valid_from <= '2026-02-01' and (valid_to is null or valid_to >= '2026-02-01')",
        [code],
      )
    ).rows[0].id as string;

  test("counts as compared for this province once a second person has said so, and for no other", async () => {
    const id = await idOf("PROV_FLAG_COMPARED"),
      elsewhere = await anAwardCast();
    await compare(id);
    expect(await codes(compare(id))).toEqual(["award_rule.compared"]);
    expect((await hold(id)).verification).toBe("UNVERIFIED");
    expect(await codes(confirm(id, officer))).toEqual(["award_rule.same_person"]);
    await expect(
      ownerSql.query("update rule_comparison set confirmed_by_id = compared_by_id, confirmed_at = now() where province_id = $1", [
        cast.province.id,
      ]),
    ).rejects.toMatchObject({ constraint: "rule_comparison_second_person" });
    await confirm(id);
    expect(await hold(id)).toMatchObject({
      verification: "ORIGINAL",
      comparison: { by: "Vũ Chuyên Viên", confirmedBy: "Phạm Lãnh Đạo", with: "Công báo số 1" },
    });
    expect((await hold(id, elsewhere.officer)).verification).toBe("UNVERIFIED");
    expect(await codes(as(leader, async (ctx) => undoComparison(ctx, (await ruleInHand(ctx.sql, id))!, { id, version: 2 })))).toEqual([
      "award_rule.nothing_to_confirm",
    ]);
    expect(await codes(as(officer, ({ sql }) => sql.query("delete from rule_comparison" as never)))).toEqual(["rule_comparison.stays"]);
  });

  test("is compared by one of two who say so at once, by both without the unique key; what the leader does not share is undone", async () => {
    const id = await idOf("CERT_PROV_GROUND"),
      { done, refused: not } = await atOnce(2, (n) => compare(id, n === 0 ? officer : cast.other));
    expect([done.length, not.flatMap(refused)]).toEqual([1, ["award_rule.compared"]]);
    const second = [
      "insert into rule_comparison (province_id, national_rule_id, compared_with, compared_by_id) values ($1, $2, 'Công báo số 2', $3)",
      [cast.province.id, id, officer.personId],
    ] as const;
    await expect(ownerSql.query(second[0], [...second[1]])).rejects.toMatchObject({
      constraint: "rule_comparison_province_id_national_rule_id_key",
    });
    await undone(ownerSql, async (client) => {
      await client.query("drop index rule_comparison_province_id_national_rule_id_key");
      expect((await client.query(second[0], [...second[1]])).rowCount).toBe(1);
    });
    await as(leader, async (ctx) => undoComparison(ctx, (await ruleInHand(ctx.sql, id))!, { id, version: 1 }));
    await compare(id);
  });
});

test("before a rule is saved the page names the open proposals whose verdict it changes, in one statement", async () => {
  const own = await anAwardCast(["PROV_FLAG", "CERT_PROV"], 2),
    day = "2026-01-25T03:00:00Z";
  const proposal = (more: Record<string, unknown>) =>
    insertAsOwner("award_proposal", {
      province_id: own.province.id,
      bloc_year_id: own.year.blocYearId,
      unit_id: own.unit.id,
      title_name: "x",
      period: "2025",
      rank: 3,
      in_favour: 9,
      base: 10,
      received_at: day,
      ...more,
    });
  const open = await proposal({ title_code: "CERT_PROV", state: "received" });
  await proposal({ title_code: "PROV_FLAG", state: "received" });
  await proposal({ title_code: "CERT_PROV", state: "decided", period: "2024" });
  const id = await draft({ code: "TINH-HANG", kind: "rank_at_most", most: "2", titles: "CERT_PROV" }, own.officer);
  const answer = (await read<{ it: RuleBookWithOpen }>(own.officer.claim, ruleBookWithOpen))!,
    { rules, open: seen } = answer.rows[0]!.it,
    rule = rules.find((one) => one.id === id)!,
    now = rules.filter((one) => one.inForce);
  expect(seen).toHaveLength(2);
  expect(verdictsChanged(seen, now, [...now, rule])).toEqual([]); // not compared: it cannot fail anybody
  expect(verdictsChanged(seen, now, [...now, { ...rule, verification: "ORIGINAL" }])).toMatchObject([
    { id: open, before: "CONSIDER", after: "DOES_NOT" },
  ]);
});
