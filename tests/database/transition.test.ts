import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { appraiseProposal } from "@/lib/council/appraise";
import { applyRule, draftRule } from "@/lib/council/eligibility/keep";
import { ruleBookOf, ruleInHand } from "@/lib/council/eligibility/queries";
import { RuleInput } from "@/lib/council/eligibility/schema";
import { proposalInHand } from "@/lib/council/queries";
import { judgeAcross, type RuleSet } from "@/lib/rules/transition";
import { anAwardCast, type AwardCast } from "../support/awards.ts";
import { as } from "../support/cast.ts";
import { codesOf, received } from "../support/decided.ts";
import { ownerSql } from "../support/database.ts";

const FORM = {
  titles: [] as string[],
  name: "Quy định thử",
  blocks: "blocks",
  instrument: "Quyết định số 15/2024/QĐ-UBND",
  article: "",
  link: "",
  gapMeant: "on",
};
/** A rule of the province by the form, in force; compared by two persons where asked. */
async function aRule({ officer, leader, province }: AwardCast, typed: Record<string, unknown>, compared: boolean): Promise<string> {
  const id = randomUUID();
  await as(officer, async (ctx) => draftRule(ctx, await ruleBookOf(ctx.sql), RuleInput.parse({ id, ...FORM, ...typed })));
  await as(officer, async (ctx) => applyRule(ctx, (await ruleInHand(ctx.sql, id))!, { id, version: 1, gapMeant: true }));
  if (compared) await compare({ officer, leader, province }, id);
  return id;
}
const compare = ({ officer, leader, province }: Pick<AwardCast, "officer" | "leader" | "province">, id: string) =>
  ownerSql.query(
    "insert into rule_comparison (province_id, award_rule_id, compared_with, compared_by_id, confirmed_by_id, confirmed_at) values ($1, $2, 'Công báo', $3, $4, now())",
    [province.id, id, officer.personId, leader.personId],
  );

/** A dossier received in February 2024, nine of ten votes; until then ninety-five percent were asked, from March on more than half. */
async function scene(judgedBy = "received") {
  const cast = await anAwardCast(),
    [id] = await received(cast);
  await ownerSql.query("update award_proposal set received_at = '2024-02-01T03:00:00Z', sent_at = '2024-01-15T03:00:00Z' where id = $1", [
    id,
  ]);
  await aRule(cast, { code: "TINH-PHIEU", kind: "votes_above", percent: "95", from: "01/01/2024", to: "29/02/2024" }, true);
  await aRule(cast, { code: "TINH-PHIEU", kind: "votes_above", percent: "50", from: "01/03/2024", to: "" }, true);
  const transition = await aRule(
    cast,
    { code: "TINH-CHUYEN-TIEP", kind: "transition", cut: "01/03/2024", judgedBy, favourable: "on", from: "01/01/2023", to: "29/02/2024" },
    false,
  );
  const seen = () => as(cast.officer, ({ sql }) => proposalInHand(sql, id!)),
    appraise = async (ruleSet?: RuleSet) =>
      as(cast.officer, async (ctx) => {
        const it = (await proposalInHand(ctx.sql, id!))!;
        return appraiseProposal(ctx, it, { id: id!, version: it.version, verdict: "CONSIDER", basis: "Đã xem.", ruleSet });
      });
  const basis = async () =>
    (
      await ownerSql.query<{ day: string; judged: string }>(
        "select judged_on::text as day, judged from appraisal_basis where proposal_id = $1 order by written_at desc, id desc limit 1",
        [id],
      )
    ).rows[0];
  return { cast, transition, seen, appraise, basis };
}

test("both texts stand beside each other; nobody chooses by a transition that was not compared, and by one that was somebody has to", async () => {
  const { cast, transition, seen, appraise, basis } = await scene(),
    now = async () => judgeAcross((await seen())!.toJudge, "PROV_FLAG");
  expect(await now()).toMatchObject({
    verified: false,
    verdict: "CONSIDER",
    base: { verdict: "DOES_NOT", day: "2024-02-01" },
    newer: { verdict: "CONSIDER", day: "2024-03-01" },
  });
  await appraise("newer");
  expect(await basis()).toEqual({ day: "2024-02-01", judged: "CONSIDER" });
  await compare(cast, transition);
  expect(await now()).toMatchObject({ verified: true });
  expect(await codesOf(appraise())).toEqual(["ruleSet: proposal.choose_rules"]);
  await appraise("base");
  expect(await basis()).toEqual({ day: "2024-02-01", judged: "DOES_NOT" });
  await appraise("newer");
  expect(await basis()).toEqual({ day: "2024-03-01", judged: "CONSIDER" });
});

test("the row says which day counts: reception, sending, or the end of the achievement; a newer text stands beside it only where the row says so", async () => {
  for (const [judgedBy, day] of [
    ["received", "2024-02-01"],
    ["sent", "2024-01-15"],
    ["period", "2024-02-01"],
  ] as const)
    expect((await (await scene(judgedBy)).seen())!.toJudge.day).toBe(day);
  const { transition, seen } = await scene();
  await ownerSql.query("alter table award_rule disable trigger keep_award_rule");
  await ownerSql.query("update award_rule set condition = condition || '{\"favourable\": false}' where id = $1", [transition]);
  expect((await seen())!.toJudge.transition).toBeNull();
  await ownerSql.query('update award_rule set condition = condition || \'{"cut": "soon", "favourable": true}\' where id = $1', [
    transition,
  ]);
  expect((await seen())!.toJudge.transition).toBeNull(); // a row that says nothing readable lays nothing beside
  await ownerSql.query("alter table award_rule enable trigger keep_award_rule");
});
