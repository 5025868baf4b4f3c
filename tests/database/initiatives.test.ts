import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { chooseInitiatives } from "@/lib/awards/initiatives/choose";
import { confirmReach, keepInitiative, removeInitiative } from "@/lib/awards/initiatives/keep";
import {
  initiativeById,
  provinceInitiatives,
  type ProvinceInitiatives,
  unitInitiatives,
  type UnitInitiatives,
  unitToWrite,
} from "@/lib/awards/initiatives/queries";
import { InitiativeInput } from "@/lib/awards/initiatives/schema";
import { propose, yearToPropose } from "@/lib/awards/propose";
import { proposalById } from "@/lib/awards/queries";
import { withdrawProposal } from "@/lib/awards/send";
import { WITHDRAW_WORD } from "@/lib/awards/words";
import { refusalOf } from "@/lib/problems/database";
import { Clash, Problem } from "@/lib/problems/problem";
import { judge, readRules } from "@/lib/rules/judge";
import { proposalInHand } from "@/lib/council/queries";
import { read } from "@/lib/tenancy/enter";
import { anAwardCast, type AwardCast } from "../support/awards.ts";
import { aPerson, as, atOnce, insertAsOwner, type Player } from "../support/cast.ts";
import { ownerSql, undone } from "../support/database.ts";
import { together } from "../support/meeting-point.ts";

const refused = (error: unknown) =>
  (error instanceof Problem ? error : refusalOf(error))?.items.map(({ code, field }) => (field ? `${code}@${field}` : code)) ?? [
    String(error),
  ];
const codes = (work: Promise<unknown>) => work.then(() => [], refused);
type Typed = Record<string, string>;
const FORM = {
  version: "0",
  title: "Tra cứu bằng mã",
  authors: "Lê Văn Minh, chuyên viên",
  effect: "Áp dụng ở 12 xã.",
  reach: "PROVINCE",
  appliedFrom: "02/03/2026",
  recognisedNumber: "118/QĐ",
  recognisedOn: "14/08/2026",
  recognisedBy: "Hội đồng sáng kiến tỉnh",
};

type Scene = { cast: AwardCast; writer: Player; proposals: string[] };
/** Two proposals of one unit, and the officer who keeps its register. */
async function scene(): Promise<Scene> {
  const cast = await anAwardCast(["PROV_FLAG", "CERT_PROV"]),
    { blocYearId } = cast.year;
  await as(
    cast.head,
    async (ctx) => propose(ctx, (await yearToPropose(ctx.tx, blocYearId))!, { blocYearId, nominations: cast.nominations }),
    "bloc_head",
  );
  const { rows } = await ownerSql.query<{ id: string }>("select id from award_proposal where bloc_year_id = $1 order by title_code desc", [
    blocYearId,
  ]);
  return { cast, proposals: rows.map(({ id }) => id), writer: await aPerson(cast.province, { unit: cast.unit, posts: ["unit_officer"] }) };
}
const keep = async ({ cast, writer }: Scene, more: Typed = {}, id = randomUUID()) => {
  const input = InitiativeInput.parse({ ...FORM, id, unitId: cast.unit.id, ...more });
  await as(writer, async (ctx) => keepInitiative(ctx, (await unitToWrite(ctx.sql, cast.unit.id, id))!, input));
  return id;
};
const choose = ({ cast }: Scene, id: string, initiatives: string[], find = proposalById) =>
  as(
    cast.head,
    async (ctx) => {
      const it = (await find(ctx.sql, id))!;
      return chooseInitiatives(ctx, it, { id, version: it.version, initiatives });
    },
    "bloc_head",
  );
const confirm = (who: Player, id: string) =>
  as(who, async (ctx) => {
    const it = (await initiativeById(ctx.sql, id))!;
    return confirmReach(ctx, it, { id, version: it.version });
  });
const remove = ({ writer }: Scene, id: string) =>
  as(writer, async (ctx) => {
    const it = (await initiativeById(ctx.sql, id))!;
    return removeInitiative(ctx, it, { id, version: it.version, reason: "Ghi trùng." });
  });
const behind = async (proposal: string) =>
  Number(
    (await ownerSql.query("select count(*) from initiative_use where proposal_id = $1 and released_at is null", [proposal])).rows[0].count,
  );

describe("what is typed", () => {
  test.each<[string, Typed, string[]]>([
    [
      "number alone",
      { recognisedOn: "", recognisedBy: "" },
      ["initiative.date_missing@recognisedOn", "initiative.issuer_missing@recognisedBy"],
    ],
    ["recognised before it was applied", { recognisedOn: "01/03/2026" }, ["initiative.recognised_first@recognisedOn"]],
    [
      "applied in the future",
      { appliedFrom: "01/01/2099", recognisedNumber: "", recognisedOn: "", recognisedBy: "" },
      ["record.date_ahead@appliedFrom"],
    ],
    ["not recognised yet", { recognisedNumber: "", recognisedOn: "", recognisedBy: "" }, []],
  ])("%s", async (_name, more, found) => expect(await codes(keep(await scene(), more))).toEqual(found));
  test("no reach, no author: each at its field", () => {
    expect(
      InitiativeInput.safeParse({ ...FORM, id: randomUUID(), unitId: randomUUID(), reach: "WORLD", authors: " " }).error!.issues.map(
        ({ path }) => path[0],
      ),
    ).toEqual(["authors", "reach"]);
  });
});

test("stands behind one proposal, is not written anew under it, and is free again when the proposal is withdrawn", async () => {
  const it = await scene(),
    id = await keep(it),
    [flag, certificate] = it.proposals as [string, string];
  await choose(it, flag, [id]);
  expect(await codes(choose(it, certificate, [id]))).toEqual(["initiative.not_there@initiatives"]);
  expect(await codes(keep(it, { version: "1", title: "Khác" }, id))).toEqual(["initiative.in_use"]);
  expect(await codes(remove(it, id))).toEqual(["initiative.in_use"]);
  expect(
    refused(await ownerSql.query("update initiative set title = 'Khác' where id = $1", [id]).catch((error: unknown) => error)),
  ).toEqual(["initiative.in_use"]);
  await as(
    it.cast.head,
    async (ctx) => {
      const now = (await proposalById(ctx.sql, flag))!;
      return withdrawProposal(ctx, now, { id: flag, version: now.version, reason: "Lập lại.", word: WITHDRAW_WORD });
    },
    "bloc_head",
  );
  expect([await behind(flag), (await as(it.cast.head, ({ sql }) => proposalById(sql, certificate)))!.free.map((one) => one.id)]).toEqual([
    0,
    [id],
  ]);
  await choose(it, certificate, [id]);
  await choose(it, certificate, []);
  await remove(it, id);
  expect(await codes(choose(it, certificate, [id]))).toEqual(["initiative.not_there@initiatives"]);
});

test("two proposals that choose the same initiative at once: one has it, the other reads why; without the index both would", async () => {
  const it = await scene(),
    id = await keep(it),
    find = together(2, proposalById);
  const { done, refused: not } = await atOnce(2, (n) => choose(it, it.proposals[n]!, [id], find));
  expect([done.length, not.flatMap(refused)]).toEqual([1, ["initiative.used@initiatives"]]);
  const [other] = (
    await ownerSql.query(
      "select id from award_proposal where bloc_year_id = $1 and not exists (select from initiative_use x where x.proposal_id = award_proposal.id)",
      [it.cast.year.blocYearId],
    )
  ).rows as { id: string }[];
  await undone(ownerSql, async (client) => {
    await client.query("drop index initiative_used_once");
    expect(
      (
        await client.query("insert into initiative_use (province_id, initiative_id, proposal_id, unit_id) values ($1, $2, $3, $4)", [
          it.cast.province.id,
          id,
          other!.id,
          it.cast.unit.id,
        ])
      ).rowCount,
    ).toBe(1);
  });
});

test("another unit's initiative is none of this proposal's, whoever writes the row", async () => {
  const it = await scene(),
    foreign = await insertAsOwner("initiative", {
      province_id: it.cast.province.id,
      unit_id: it.cast.headUnit.id,
      title: "x",
      authors: "x",
      effect: "x",
      reach: "PROVINCE",
      applied_from: "2026-01-01",
      recognised_number: "1",
      recognised_on: "2026-02-01",
      recognised_by: "x",
    });
  expect(await codes(choose(it, it.proposals[0]!, [foreign]))).toEqual(["initiative.not_there@initiatives"]);
  await expect(
    insertAsOwner("initiative_use", {
      province_id: it.cast.province.id,
      initiative_id: foreign,
      proposal_id: it.proposals[0],
      unit_id: it.cast.unit.id,
    }),
  ).rejects.toMatchObject({ constraint: "initiative_use_initiative_fkey" });
  const bare = await keep(it, { recognisedNumber: "", recognisedOn: "", recognisedBy: "" });
  expect(
    refused(
      await insertAsOwner("initiative_use", {
        province_id: it.cast.province.id,
        initiative_id: bare,
        proposal_id: it.proposals[0],
        unit_id: it.cast.unit.id,
      }).catch((error: unknown) => error),
    ),
  ).toEqual(["initiative.not_there"]);
});

test("goes over to the proposal of the other form; a refusal sets it free, and the council's second word takes it again", async () => {
  const it = await scene(),
    id = await keep(it),
    [flag] = it.proposals as [string];
  await choose(it, flag, [id]);
  const state = (to: string) => ownerSql.query("update award_proposal set state = $2::proposal_state where id = $1", [flag, to]);
  await state("council_refused");
  expect(await behind(flag)).toBe(0);
  await state("council_agreed");
  expect(await behind(flag)).toBe(1);
  await state("changed");
  const next = await insertAsOwner("award_proposal", {
    province_id: it.cast.province.id,
    bloc_year_id: it.cast.year.blocYearId,
    unit_id: it.cast.unit.id,
    title_code: "CERT_UNIT",
    title_name: "x",
    period: "2025",
    state: "to_council",
    replaces_id: flag,
  });
  expect([await behind(flag), await behind(next)]).toEqual([0, 1]);
});

test("its reach is confirmed once by an officer of the board, and asked again when it is written anew; a rule counts it from then on", async () => {
  const it = await scene(),
    { cast } = it,
    id = await keep(it),
    bare = await keep(it, { recognisedNumber: "", recognisedOn: "", recognisedBy: "" });
  expect(await codes(confirm(cast.officer, bare))).toEqual(["initiative.not_recognised"]);
  await confirm(cast.officer, id);
  expect(await codes(confirm(cast.other, id))).toEqual(["initiative.confirmed"]);
  await keep(it, { version: "2", reach: "NATION" }, id);
  expect(await as(cast.officer, ({ sql }) => initiativeById(sql, id))).toMatchObject({ confirmedBy: null, version: 3 });
  await expect(keep(it, { version: "2", title: "Chậm hơn" }, id)).rejects.toBeInstanceOf(Clash);
  await choose(it, it.proposals[0]!, [id]);
  const rule = {
    id: "r",
    scope: "province" as const,
    code: "A",
    titles: [],
    modes: [],
    name: "Sáng kiến",
    condition: { kind: "initiatives", count: 1, reach: "PROVINCE" },
    blocks: true,
    instrument: "Thử",
    article: null,
    link: null,
    from: "2020-01-01",
    to: null,
    verification: "ORIGINAL" as const,
  };
  const found = async () => {
    const { facts, day } = (await as(cast.officer, ({ sql }) => proposalInHand(sql, it.proposals[0]!)))!.toJudge;
    return judge(readRules([rule]), "PROV_FLAG", facts, day);
  };
  expect(await found()).toMatchObject({
    verdict: "CONSIDER",
    findings: [{ fact: "Hồ sơ dùng: Tra cứu bằng mã (toàn quốc, chưa xác nhận)" }],
  });
  await confirm(cast.officer, id);
  expect((await found()).verdict).toBe("MEETS");
});

test("a unit reads its own register, the board all of them without diacritics, what waits first", async () => {
  const it = await scene(),
    first = await keep(it, { appliedFrom: "01/02/2026" }),
    second = await keep(it, { title: "Số hóa hồ sơ", appliedFrom: "01/06/2026" });
  await confirm(it.cast.officer, second);
  expect(
    (await read<{ it: UnitInitiatives }>(it.writer.claim, unitInitiatives("cua-toi")))!.rows[0]!.it.initiatives.map(({ id }) => id),
  ).toEqual([second, first]);
  const seen = async (words: string) =>
    (await read<{ it: ProvinceInitiatives }>(it.cast.officer.claim, provinceInitiatives(words, 1)))!.rows[0]!.it;
  expect(await seen("")).toMatchObject({ total: 2, waiting: 1, initiatives: [{ id: first }, { id: second }] });
  expect((await seen("ho so so hoa")).initiatives.map(({ id }) => id)).toEqual([second]);
});
