import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { appraiseProposal, confirmAppraisal } from "@/lib/council/appraise";
import { admitted, askedBy, takeIn } from "@/lib/council/opinions/answer";
import { askAgencies, endAsking, renewLink, takeBackQuestion } from "@/lib/council/opinions/ask";
import { hashOfCode, hashOfLink } from "@/lib/council/opinions/link";
import type { AskInput } from "@/lib/council/opinions/schema";
import { proposalInHand } from "@/lib/council/queries";
import { Problem } from "@/lib/problems/problem";
import { anAwardCast, type AwardCast } from "../support/awards.ts";
import { aPerson, aProvince, as, atOnce, type Player } from "../support/cast.ts";
import { ownerSql, sqlAs, undone } from "../support/database.ts";
import { received } from "../support/decided.ts";
import { without } from "../support/without.ts";

let cast: AwardCast, ids: string[];
beforeAll(async () => {
  cast = await anAwardCast(["PROV_FLAG", "CERT_PROV", "EXCELLENT_COLLECTIVE", "ADVANCED_COLLECTIVE"], 4);
  ids = await received(cast);
});

const codes = (error: unknown) => (error instanceof Problem ? error.items.map(({ code }) => code) : [String(error)]);
const codesOf = (work: Promise<unknown>): Promise<string[]> => work.then(() => [], codes);
const now = (id: string, who: Player = cast.officer) => as(who, async ({ sql }) => (await proposalInHand(sql, id))!);
type Handed = { agency: string; link: string; code: string; until: string; mailed: string; token: string };
const ask = async (id: string, names: string[], over: Partial<AskInput> = {}, who = cast.officer): Promise<Handed[]> => {
  const done = await as(who, async (ctx) => {
    const it = (await proposalInHand(ctx.sql, id))!;
    return askAgencies(ctx, it, {
      id,
      version: it.version,
      agencies: names.map((name) => ({ name, email: null })),
      question: "Việc nộp thuế.",
      dueOn: "2099-01-10",
      papers: [],
      ...over,
    });
  });
  return (done as { shown: Omit<Handed, "token">[] }).shown.map((one) => ({ ...one, token: one.link.split("/").at(-1)! }));
};
const answer = ({ token, code }: Pick<Handed, "token" | "code">, over: Partial<Parameters<typeof takeIn>[0]> = {}) =>
  takeIn(
    {
      tinh: cast.province.slug,
      token,
      answer: "agree",
      reason: null,
      signerName: "Đặng Thị Yến",
      signerTitle: "Phó Trưởng Thuế tỉnh",
      paperNumber: null,
      paperDate: null,
      ...over,
    },
    code,
  );
const seen = async ({ token, code }: Pick<Handed, "token" | "code">, slug = cast.province.slug) =>
  (await askedBy(slug, token, code))?.it ?? null;
const end = (id: string) =>
  as(cast.officer, async (ctx) => {
    const it = (await proposalInHand(ctx.sql, id))!;
    return endAsking(ctx, it, { id, version: it.version });
  });
const late = (id: string) =>
  undoneTrigger(() =>
    ownerSql.query("update agency_opinion set due_on = current_date - 1 where proposal_id = $1 and answered_at is null", [id]),
  );
async function undoneTrigger<T>(work: () => Promise<T>): Promise<T> {
  await ownerSql.query("alter table agency_opinion disable trigger keep_agency_opinion");
  try {
    return await work();
  } finally {
    await ownerSql.query("alter table agency_opinion enable trigger keep_agency_opinion");
  }
}

test("asked, answered by link and code, ended: the dossier goes through its states and keeps every word with its date", async () => {
  const id = ids[0]!,
    [tax, police] = await ask(id, ["Thuế tỉnh", "Công an tỉnh"]);
  expect(await now(id)).toMatchObject({
    state: "asking_opinion",
    opinions: [{ agency: "Thuế tỉnh", answer: null, term: { days: 10, verification: "UNVERIFIED" } }, { agency: "Công an tỉnh" }],
  });
  expect(
    await codesOf(
      as(cast.officer, async (ctx) => {
        const it = (await proposalInHand(ctx.sql, id))!;
        return appraiseProposal(ctx, it, { id, version: it.version, verdict: "MEETS", basis: "Đủ." });
      }),
    ),
  ).toEqual(["proposal.not_appraisable"]);
  expect(await codesOf(end(id))).toEqual(["agency_opinion.waiting", "agency_opinion.waiting"]);
  await answer(tax!, { answer: "disagree", reason: "Còn nợ thuế.", paperNumber: "12/TT", paperDate: "2026-02-01" });
  await late(id);
  expect(await codesOf(answer(police!))).toEqual(["agency_opinion.expired"]);
  expect(await seen(police!)).toMatchObject({ open: false, dossier: null, answered: null });
  await end(id);
  const it = await now(id);
  expect(it.state).toBe("appraising");
  expect(it.opinions).toMatchObject([
    {
      answer: "disagree",
      reason: "Còn nợ thuế.",
      signerName: "Đặng Thị Yến",
      paperNumber: "12/TT",
      paperDate: "2026-02-01",
      answeredAt: expect.any(String),
      silentAt: null,
    },
    { answer: null, silentAt: expect.any(String), term: { silence: "Quá hạn không trả lời thì ghi nhận là không có ý kiến khác." } },
  ]);
  expect(it.events.map(({ event }) => event).filter((event) => event.startsWith("agency_opinion"))).toEqual([
    "agency_opinion.ended",
    "agency_opinion.answered",
    "agency_opinion.asked",
  ]);
});

test("the link shows one dossier, a closed list of facts, and no person of the province", async () => {
  const id = ids[1]!,
    [one] = await ask(id, ["Thanh tra tỉnh"]),
    it = (await seen(one!))!;
  expect(Object.keys(it).toSorted()).toEqual(["agency", "answered", "dossier", "dueOn", "open", "titleName", "unitName", "year"]);
  expect(Object.keys(it.dossier!).toSorted()).toEqual(["base", "blocName", "inFavour", "papers", "question", "rank", "summary"]);
  const { rows: people } = await ownerSql.query<{ name: string; birth: string | null }>(
    "select full_name as name, null as birth from person where province_id = $1",
    [cast.province.id],
  );
  expect(people.length).toBeGreaterThan(5);
  for (const { name } of people) expect(JSON.stringify(it)).not.toContain(name);
  await answer(one!);
  expect(await seen(one!)).toMatchObject({ dossier: null, open: false, answered: { answer: "agree", signerName: "Đặng Thị Yến" } }); // the dossier closes, the answer stays in sight
});

test("a wrong code, an unknown link, another province and a question taken back are one and the same nothing", async () => {
  const id = ids[1]!,
    [one, two] = await ask(id, ["Ủy ban Kiểm tra", "Bảo hiểm xã hội tỉnh"]),
    elsewhere = await aProvince();
  const there = await now(id),
    opinion = there.opinions.find(({ agency }) => agency === two!.agency)!;
  await as(cast.officer, async (ctx) =>
    takeBackQuestion(ctx, (await proposalInHand(ctx.sql, id))!, {
      id,
      opinionId: opinion.id,
      opinionVersion: opinion.version,
      withdrawnReason: "Hỏi nhầm.",
    }),
  );
  const shut = [{ ...one!, code: two!.code }, { ...one!, token: "a".repeat(43) }, { ...one!, token: "../x" }, { ...one!, code: "" }, two!];
  expect(await Promise.all(shut.map((it) => seen(it)))).toEqual(shut.map(() => null));
  expect(await seen(one!, elsewhere.slug)).toBeNull();
  expect(await Promise.all(shut.map((it) => codesOf(answer(it))))).toEqual(shut.map(() => ["agency_opinion.refused"]));
  // The control: code and link are what opens; the table keeps neither.
  expect(await seen(one!)).toMatchObject({ agency: "Ủy ban Kiểm tra", open: true });
  expect(await seen({ token: one!.token, code: ` ${one!.code.toLowerCase().replace("-", " ")} ` })).not.toBeNull();
  const kept = JSON.stringify(
    (await ownerSql.query("select * from agency_opinion where proposal_id = $1", [id])).rows.map((row) => ({
      ...row,
      token_hash: row.token_hash.toString("utf8"),
      code_hash: row.code_hash.toString("utf8"),
    })),
  );
  for (const secret of [one!.token, one!.code, one!.code.replace("-", "")]) expect(kept).not.toContain(secret);
  expect(hashOfCode(one!.token, one!.code)).not.toEqual(hashOfCode(two!.token, one!.code)); // the code's hash is worth nothing beside another link
});

test("after five wrong codes the link waits, also for the right one, and another link does not", async () => {
  const [one, two] = await ask(ids[1]!, ["Sở Khoa học và Công nghệ", "Sở Y tế"]),
    tries = (it: Handed, code: string) => codesOf(admitted({ tinh: cast.province.slug, token: it.token, code, address: "10.1.1.1" }));
  const wrong: string[][] = [];
  for (let n = 0; n < 6; n += 1) wrong.push(await tries(one!, "AAAA-AAAA"));
  expect(wrong).toEqual([...Array.from({ length: 5 }, () => ["agency_opinion.refused"]), ["access.too_many"]]);
  expect(await tries(one!, one!.code)).toEqual(["access.too_many"]);
  expect(await tries(two!, two!.code)).toEqual([]);
  // The control: it is the count that stands in the way.
  await ownerSql.query("delete from login_attempt where key = $1", [`opinion:${hashOfLink(one!.token).toString("hex")}`]);
  expect(await tries(one!, one!.code)).toEqual([]);
});

test("one answer, also for six at once; what was said stays", async () => {
  const [one, two] = await ask(ids[1]!, ["Sở Xây dựng", "Sở Công Thương"]);
  const { done, refused } = await atOnce(6, (n) => answer(one!, { reason: `Lần ${n}` }));
  expect([done.length, refused.flatMap(codes)]).toEqual([1, Array.from({ length: 5 }, () => "agency_opinion.answered")]);
  const signature = "answer_agency_opinion(bytea, bytea, agency_answer, text, text, text, text, date)",
    guard = "if it.answered_at is not null then raise exception 'agency_opinion.answered' using errcode = 'P0001'; end if;";
  // Without the question the frozen row still holds; without both the last one writes over the first.
  expect(await without(signature, guard, () => codesOf(answer(one!, { reason: "Khác" })))).toEqual(["agency_opinion.stays"]);
  await answer(two!, { reason: "Trước" });
  await undoneTrigger(() => without(signature, guard, () => answer(two!, { reason: "Sau" })));
  expect((await now(ids[1]!)).opinions.find(({ agency }) => agency === "Sở Công Thương")?.reason).toBe("Sau");
  await expect(
    as(cast.officer, ({ sql }) => sql.query("update agency_opinion set reason = 'khác' where agency_name = 'Sở Xây dựng'")),
  ).rejects.toMatchObject({ message: expect.stringContaining("agency_opinion.stays") });
});

test("a new link closes the old one; who does not have the dossier in hand changes nothing", async () => {
  const [old] = await ask(ids[1]!, ["Sở Tư pháp"]),
    opinion = (await now(ids[1]!)).opinions.find(({ agency }) => agency === "Sở Tư pháp")!;
  const input = { id: ids[1]!, opinionId: opinion.id, opinionVersion: opinion.version },
    renew = (who: Player, given = input) =>
      as(who, async (ctx) => renewLink(ctx, (await proposalInHand(ctx.sql, ids[1]!))!, given)) as Promise<{ shown: Handed[] }>;
  expect(await codesOf(renew(cast.other))).toEqual(["proposal.not_yours"]);
  const {
    shown: [fresh],
  } = await renew(cast.officer);
  expect([await seen(old!), (await seen({ token: fresh!.link.split("/").at(-1)!, code: fresh!.code }))?.agency]).toEqual([
    null,
    "Sở Tư pháp",
  ]);
  expect(await codesOf(renew(cast.officer))).toEqual(["record.moved"]); // from the page as it was before
  expect(await codesOf(renew(cast.officer, { ...input, opinionId: randomUUID() }))).toEqual(["record.not_found"]);
});

test("papers are let out one by one: no other paper, no other link, nothing after the answer", async () => {
  const it = await now(ids[2]!),
    paper = it.papers.find(({ kind }) => kind === "report")!,
    held = it.papers.find(({ kind, fileUseId }) => kind === "count" && fileUseId)!;
  const [one, two] = [...(await ask(ids[2]!, ["Sở Tài nguyên"], { papers: [paper.id] })), ...(await ask(ids[2]!, ["Sở Lao động"]))];
  const file = async ({ token, code }: Handed, id: string) =>
    (
      await undone(sqlAs("app_portal"), async (client) => {
        await client.query("select enter_portal($1)", [cast.province.slug]);
        return client.query("select agency_opinion_file($1, $2, $3) as it", [hashOfLink(token), hashOfCode(token, code), id]);
      })
    ).rows[0].it;
  expect(await file(one!, paper.id)).toMatchObject({ originalName: "bao-cao.pdf" });
  expect([await file(one!, held.id), await file(two!, paper.id), await file({ ...one!, code: two!.code }, paper.id)]).toEqual([
    null,
    null,
    null,
  ]);
  await answer(one!);
  expect(await file(one!, paper.id)).toBeNull();
  expect(await codesOf(ask(ids[2]!, ["Sở Văn hóa"], { papers: [randomUUID()] }))).toEqual(["proposal.paper_elsewhere"]);
});

test("a conclusion written before an agency spoke is not confirmed; written anew it is", async () => {
  const id = ids[3]!,
    conclude = async () =>
      as(cast.officer, async (ctx) => {
        const it = (await proposalInHand(ctx.sql, id))!;
        return appraiseProposal(ctx, it, { id, version: it.version, verdict: "CONSIDER", basis: "Đối chiếu." });
      });
  const confirm = () =>
    as(cast.leader, async (ctx) => {
      const it = (await proposalInHand(ctx.sql, id))!;
      return confirmAppraisal(ctx, it, { id, version: it.version });
    });
  await conclude();
  const [one] = await ask(id, ["Thuế tỉnh"]);
  expect(await codesOf(confirm())).toEqual(["proposal.not_confirmable"]);
  await answer(one!);
  await end(id);
  expect(await codesOf(confirm())).toEqual(["proposal.opinion_after"]);
  await conclude();
  await confirm();
  expect((await now(id)).state).toBe("to_council");
});

test("units and blocs read no opinion; the visitors' role reaches no table and, outside a province, nothing", async () => {
  const opinions = async (who: Player) => as(who, async ({ sql }) => (await sql.query("select from agency_opinion")).rowCount);
  expect(await opinions(cast.officer)).toBeGreaterThan(0);
  expect(await opinions(cast.head)).toBe(0);
  expect(await opinions(await aPerson(cast.province, { unit: cast.unit, posts: ["unit_leader"] }))).toBe(0);
  for (const table of ["agency_opinion", "agency_opinion_paper"])
    await expect(sqlAs("app_portal").query(`select from ${table}`)).rejects.toMatchObject({ code: "42501" });
  const [one] = await ask(ids[2]!, ["Sở Dân tộc"]);
  expect(
    (
      await sqlAs("app_portal").query("select agency_opinion_asked($1, $2) as it", [
        hashOfLink(one!.token),
        hashOfCode(one!.token, one!.code),
      ])
    ).rows,
  ).toEqual([{ it: null }]);
});
