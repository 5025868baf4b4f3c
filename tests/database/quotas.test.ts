import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Ctx } from "@/lib/action/action";
import { obstaclesToPlace } from "@/lib/council/eligibility/quota";
import { proposalInHand } from "@/lib/council/queries";
import { GUARDS, recordResult, recordWith } from "@/lib/council/session";
import { sessionById } from "@/lib/council/session-queries";
import { Problem } from "@/lib/problems/problem";
import { judge, readRules } from "@/lib/rules/judge";
import { anAwardCast, type AwardCast } from "../support/awards.ts";
import { as, atOnce, aUnit, insertAsOwner } from "../support/cast.ts";
import { AGREED, aSession, says } from "../support/decided.ts";
import { ownerSql } from "../support/database.ts";
import { together } from "../support/meeting-point.ts";
import { OFTEN } from "../support/often.ts";

const ROOM = 2,
  MORE = 10;
type Scene = { cast: AwardCast; session: string; proposals: string[] };

/** ROOM places of a bloc, and ROOM + MORE proposals for them before the council. */
async function scene(
  compared = true,
  condition: Record<string, unknown> = { kind: "quota_count", scope: "bloc", most: ROOM },
): Promise<Scene> {
  const cast = await anAwardCast(),
    session = await aSession(cast),
    rule = { province_id: cast.province.id };
  const id = await insertAsOwner("award_rule", {
    ...rule,
    code: "TINH-QUOTA",
    titles: ["PROV_FLAG"],
    name: "Hai cờ mỗi khối",
    condition: JSON.stringify(condition),
    instrument: "Quyết định số 15/2026/QĐ-UBND",
    valid_from: "2026-01-01",
    in_force_at: "2026-01-01T00:00:00Z",
  });
  if (compared)
    await insertAsOwner("rule_comparison", {
      ...rule,
      award_rule_id: id,
      compared_with: "Công báo",
      compared_by_id: cast.officer.personId,
      confirmed_by_id: cast.leader.personId,
      confirmed_at: "2026-01-02T00:00:00Z",
    });
  const proposals: string[] = [];
  for (let n = 0; n < ROOM + MORE; n += 1) {
    proposals.push(
      await insertAsOwner("award_proposal", {
        ...rule,
        bloc_year_id: cast.year.blocYearId,
        unit_id: (await aUnit(cast.province, `Đơn vị ${n}`)).id,
        title_code: "PROV_FLAG",
        title_name: "Cờ",
        period: "2025",
        state: "to_council",
        received_at: "2026-01-25T03:00:00Z",
      }),
    );
  }
  return { cast, session, proposals };
}
const unitOf = async (proposal: string) =>
  (await ownerSql.query("select unit_id from award_proposal where id = $1", [proposal])).rows[0].unit_id as string;
const agreed = async ({ cast }: Scene) =>
  Number(
    (await ownerSql.query("select count(*) from award_proposal where province_id = $1 and state = 'council_agreed'", [cast.province.id]))
      .rows[0].count,
  );
const agree = ({ cast, session }: Scene, id: string, record: typeof recordResult = recordResult) =>
  as(cast.councilSecretary, async (ctx) =>
    record(ctx, (await sessionById(ctx.sql, session))!, {
      sessionId: session,
      proposalId: id,
      version: 1,
      ...AGREED,
    }),
  );

test("K places and K + 10 proposals agreed at once: K are agreed, the others read which quota is full", OFTEN, async () => {
  const it = await scene(),
    { done, refused } = await atOnce(ROOM + MORE, (n) => agree(it, it.proposals[n]!));
  expect([done.length, refused.length, await agreed(it)]).toEqual([ROOM, MORE, ROOM]);
  for (const error of refused)
    expect((error as Problem).items).toMatchObject([
      {
        code: "result.quota_full",
        field: "outcome",
        facts: { rule: "Hai cờ mỗi khối", fact: "Chỉ tiêu khối, cụm: 2. Hội đồng đã đồng ý 2 hồ sơ khác" },
      },
    ]);
});

test("control: where nobody holds the places, all who asked before anybody wrote are agreed", OFTEN, async () => {
  const it = await scene(),
    asked = together(ROOM + 2, async ({ sql }: Ctx, id: string) => {
      const full = await obstaclesToPlace(sql, id);
      if (full.length > 0) throw new Problem(full);
    });
  const loose: typeof recordResult = (...given) => recordWith({ ...GUARDS, place: asked }, ...given);
  await atOnce(ROOM + 2, (n) => agree(it, it.proposals[n]!, loose));
  expect(await agreed(it)).toBe(ROOM + 2);
});

test("a place given back is free again; a quota that nobody has compared asks the officer and holds nobody up", async () => {
  const it = await scene(),
    [one, two, three] = it.proposals as [string, string, string];
  for (const id of [one, two]) await says(it.cast, it.session, id);
  await expect(says(it.cast, it.session, three)).rejects.toBeInstanceOf(Problem);
  await says(it.cast, it.session, two); // said again: it has its place
  await says(it.cast, it.session, one, { outcome: "refuse", inFavour: 1, reason: "Nhầm." });
  await says(it.cast, it.session, three);
  expect(await agreed(it)).toBe(2);
  const open = await scene(false);
  for (const id of open.proposals.slice(0, 3)) await says(open.cast, open.session, id);
  const {
    toJudge: { rules, facts, day },
  } = (await as(open.cast.officer, ({ sql }) => proposalInHand(sql, open.proposals[3]!)))!;
  expect(judge(readRules(rules), "PROV_FLAG", facts, day).findings.find(({ rule }) => rule.code === "TINH-QUOTA")).toMatchObject({
    met: "no",
    weight: "open",
    fact: "Chỉ tiêu khối, cụm: 2. Hội đồng đã đồng ý 3 hồ sơ khác",
  });
});

test("places are counted per bloc, per unit and over the province, and never in another year or province", async () => {
  const it = await scene(),
    { province, year, unit } = it.cast,
    elsewhere = await scene();
  await ownerSql.query("update award_proposal set state = 'decided' where id = any ($1)", [elsewhere.proposals]);
  const more = (over: Record<string, unknown>) =>
    insertAsOwner("award_proposal", {
      id: randomUUID(),
      province_id: province.id,
      bloc_year_id: year.blocYearId,
      unit_id: unit.id,
      title_code: "PROV_FLAG",
      title_name: "Cờ",
      period: "2025",
      state: "decided",
      ...over,
    });
  await more({ unit_id: it.cast.headUnit.id });
  await more({ period: "2024" });
  await more({ title_code: "CERT_PROV" });
  await more({ unit_id: await unitOf(it.proposals[0]!), title_code: "CERT_PROV", state: "sent" });
  const {
    facts: { places },
  } = (await as(it.cast.officer, ({ sql }) => proposalInHand(sql, it.proposals[0]!)))!.toJudge;
  expect(places).toEqual({
    bloc: { members: 3, titles: { PROV_FLAG: { MERIT: { proposed: 14, taken: 2 } }, CERT_PROV: { MERIT: { proposed: 2, taken: 1 } } } },
    unit: { members: null, titles: { PROV_FLAG: { MERIT: { proposed: 1, taken: 0 } }, CERT_PROV: { MERIT: { proposed: 1, taken: 0 } } } },
    province: { members: 3, titles: { PROV_FLAG: { MERIT: { proposed: 13, taken: 1 } }, CERT_PROV: { MERIT: { proposed: 2, taken: 1 } } } },
  });
});
