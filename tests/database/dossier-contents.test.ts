import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { paperRows } from "@/lib/awards/dossier-queries";
import { papersFor } from "@/lib/awards/dossier";
import { propose, yearToPropose } from "@/lib/awards/propose";
import { proposalById } from "@/lib/awards/queries";
import { applyRule, draftRule } from "@/lib/council/eligibility/keep";
import { ruleBookOf, ruleInHand } from "@/lib/council/eligibility/queries";
import { RuleInput } from "@/lib/council/eligibility/schema";
import { anAwardCast, type AwardCast } from "../support/awards.ts";
import { as } from "../support/cast.ts";
import { codesOf } from "../support/decided.ts";
import { ownerSql } from "../support/database.ts";

const FORM = {
  kind: "paper",
  paper: "other",
  form: "",
  required: "yes",
  maker: "unit",
  source: "file",
  titles: ["PROV_FLAG"],
  name: "Xác nhận của cơ quan thuế",
  blocks: "blocks",
  instrument: "Quyết định số 15/2024/QĐ-UBND",
  article: "",
  link: "",
  from: "01/01/2024",
  to: "",
  gapMeant: "on",
};
async function asks({ officer }: AwardCast, typed: Record<string, unknown>): Promise<void> {
  const id = randomUUID();
  await as(officer, async (ctx) => draftRule(ctx, await ruleBookOf(ctx.sql), RuleInput.parse({ id, ...FORM, ...typed })));
  await as(officer, async (ctx) => applyRule(ctx, (await ruleInHand(ctx.sql, id))!, { id, version: 1, gapMeant: true }));
}
const proposes = (cast: AwardCast, at: number) =>
  as(
    cast.head,
    async (ctx) =>
      propose(ctx, (await yearToPropose(ctx.tx, cast.year.blocYearId))!, {
        blocYearId: cast.year.blocYearId,
        nominations: [cast.nominations[at]!],
      }),
    "bloc_head",
  );
const papersOf = async ({ head, year }: AwardCast, title: string) => {
  const { rows } = await ownerSql.query<{ id: string }>("select id from award_proposal where bloc_year_id = $1 and title_code = $2", [
    year.blocYearId,
    title,
  ]);
  return (await as(head, ({ sql }) => proposalById(sql, rows[0]!.id), "bloc_head"))!.papers.map(
    ({ kind, title: name, form, required, fromRecord }) => [kind === "other" ? name : kind, form, required, fromRecord],
  );
};

test("a dossier holds what the rows of its day ask for; one made before keeps what it has", async () => {
  const cast = await anAwardCast(["PROV_FLAG", "CERT_PROV", "GOV_FLAG"]),
    usual = [
      ["letter", null, true, true],
      ["minutes", null, true, true],
      ["count", null, true, false],
      ["ranking", null, true, true],
    ];
  await proposes(cast, 0);
  expect((await papersOf(cast, "PROV_FLAG")).slice(0, 4)).toEqual(usual);
  await asks(cast, { code: "TINH-THUE", titles: [] });
  await asks(cast, { code: "PAPER_LETTER", paper: "letter", form: "Mẫu số 5", source: "file", titles: [], name: "Tờ trình của tỉnh" });
  await proposes(cast, 1);
  const now = await papersOf(cast, "CERT_PROV");
  expect([now[0], now.at(-1), now.length]).toEqual([
    ["letter", "Mẫu số 5", true, false],
    ["Xác nhận của cơ quan thuế", null, true, false],
    6,
  ]);
  expect(await papersOf(cast, "PROV_FLAG")).toHaveLength(5);
});

test("a unit's proposal is not asked for the minutes of a bloc, one for a theme for no ranking; two rows about one paper for one title are one too many, two other papers are not", async () => {
  const cast = await anAwardCast(),
    rows = await as(cast.officer, ({ sql }) => paperRows(sql));
  expect([
    papersFor(rows, { titleCode: "CERT_PROV_PERSON", mode: "MERIT", giver: "UNIT" }).map(({ kind }) => kind),
    papersFor(rows, { titleCode: "PROV_FLAG", mode: "MERIT", giver: "BLOC" }).map(({ kind }) => kind),
    papersFor(rows, { titleCode: "CERT_PROV", mode: "THEMATIC", giver: "BLOC" }).map(({ kind }) => kind),
  ]).toEqual([
    ["letter", "report"],
    ["letter", "minutes", "count", "ranking", "report"],
    ["letter", "minutes", "count", "report"],
  ]);
  await asks(cast, { code: "TINH-A" });
  expect(await codesOf(asks(cast, { code: "TINH-B" }))).toEqual([]);
  await asks(cast, { code: "TINH-C", paper: "report" });
  expect(await codesOf(asks(cast, { code: "TINH-D", paper: "report" }))).toEqual(["titles: award_rule.title_twice"]);
});

test("what is typed of a paper is asked for at its field", () => {
  const at = (more: Record<string, unknown>) => {
    const read = RuleInput.safeParse({ id: randomUUID(), code: "TINH-A", ...FORM, ...more });
    return read.success ? [] : read.error.issues.map(({ path }) => path.join("."));
  };
  expect([at({}), at({ paper: "" }), at({ paper: "passport" }), at({ required: undefined, maker: "" }), at({ givers: ["WORLD"] })]).toEqual(
    [[], ["paper"], ["paper"], ["required", "maker"], ["givers.0"]],
  );
});
