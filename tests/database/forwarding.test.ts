import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import PizZip from "pizzip";
import { expect, test } from "vitest";
import type { Ctx } from "@/lib/action/action";
import { obstaclesToPlace } from "@/lib/council/eligibility/quota";
import { forwardProposal } from "@/lib/council/appraise";
import { fileSetFor, type Stored, writeFileSet } from "@/lib/council/forwarding/file-set";
import { forwardingBaseOf, forwardingById, forwardingList, type Forwardings } from "@/lib/council/forwarding/queries";
import { refuseForwarded, refuseWith } from "@/lib/council/forwarding/refuse";
import type { RefuseInput, SendInput } from "@/lib/council/forwarding/schema";
import { sendForwarding } from "@/lib/council/forwarding/send";
import { proposalInHand } from "@/lib/council/queries";
import { GrowingZip } from "@/lib/documents/zip";
import { honoursOf } from "@/lib/portal/honours";
import { anAwardCast, type AwardCast } from "../support/awards.ts";
import { as, atOnce, insertAsOwner } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { aDraft, aSession, beforeCouncil, closes, codesOf, issues, publishes, refusalIn, says } from "../support/decided.ts";
import { together } from "../support/meeting-point.ts";

/** Two flags of the Government, agreed; of the first the council named what comes instead. */
async function twoFlags(): Promise<{ cast: AwardCast; session: string; named: string; plain: string }> {
  const cast = await anAwardCast(["GOV_FLAG", "GOV_FLAG"], 2),
    [named, plain] = await beforeCouncil(cast),
    session = await aSession(cast);
  expect(await codesOf(says(cast, session, named!, { fallback: "CERT_PM" }))).toEqual(["fallback: result.fallback_missing"]);
  await says(cast, session, named!, { fallback: "PROV_FLAG" });
  await says(cast, session, plain!);
  await closes(cast, session);
  return { cast, session, named: named!, plain: plain! };
}
const send = async (cast: AwardCast, proposals: string[], more: Partial<SendInput> = {}, find = forwardingBaseOf): Promise<string> => {
  const id = more.id ?? randomUUID();
  await as(cast.officer, async (ctx) =>
    sendForwarding(ctx, (await find(ctx.sql))!, {
      id,
      level: "PRIME_MINISTER",
      number: "35/TTr-UBND",
      sentOn: "2026-02-25",
      signerName: "Nguyễn Văn Chủ Tịch",
      signerTitle: "Chủ tịch",
      note: null,
      proposals,
      ...more,
    }),
  );
  return id;
};
const letter = async (cast: AwardCast, id: string) => (await as(cast.officer, ({ sql }) => forwardingById(sql, id)))!;
const line = async (cast: AwardCast, id: string, proposal: string) => (await letter(cast, id)).items.find((item) => item.id === proposal)!;
const refuses = (cast: AwardCast, id: string, proposals: string[], more: Partial<RefuseInput> = {}) =>
  as(cast.officer, async (ctx) => {
    const it = (await forwardingById(ctx.sql, id))!;
    return refuseForwarded(ctx, it, {
      id,
      version: it.version,
      proposals,
      paper: "Công văn số 845/BNV",
      refusedOn: "2026-05-04",
      reason: "Vượt tỷ lệ.",
      ...more,
    });
  });
const seen = async (cast: AwardCast, id: string) => (await as(cast.officer, ({ sql }) => proposalInHand(sql, id)))!;

test("a letter takes what the council agreed to; its answer is a decision of that level, in the register and before the public", async () => {
  const { cast, named, plain } = await twoFlags();
  expect(await codesOf(send(cast, [named], { sentOn: "2026-02-01" }))).toEqual(["sentOn: proposal.forwarded_early"]);
  expect(await codesOf(send(cast, [named], { level: "PRESIDENT" }))).toEqual(["proposals: forwarding.other_level"]);
  expect(await codesOf(send(cast, []))).toEqual(["proposals: forwarding.none"]);
  const id = await send(cast, [named, plain]);
  expect(await codesOf(send(cast, [named, plain], { id }))).toEqual([]); // sent twice, one letter
  expect(await codesOf(send(cast, [named], { number: "36/TTr-UBND" }))).toEqual(["proposal.moved"]);
  const list = await as(
    cast.leader,
    async ({ sql }) => (await sql.query<{ it: Forwardings }>(forwardingList as { text: string })).rows[0]!.it,
  );
  expect(list).toMatchObject({ ready: [], letters: [{ number: "35/TTr-UBND", items: 2, waiting: 2, agreed: 0, refused: 0 }] });
  expect(await seen(cast, named)).toMatchObject({ state: "forwarded", forwardedNumber: "35/TTr-UBND", forwardedOn: "2026-02-25" });

  const answer = (signedOn: string, number = "99/QĐ-TTg") =>
    aDraft(cast, null, [plain], number, { forwardingId: id, signedOn, signerTitle: "Thủ tướng Chính phủ" });
  expect(await codesOf(answer("2026-02-24"))).toEqual(["signedOn: decision.before_forwarding"]);
  const decision = await answer("2026-04-01");
  // A book of another authority: its numbers stand in no order with the province's own, nor are they taken here.
  expect(await codesOf(aDraft(cast, await aSession(cast), [], "99/QĐ-TTg"))).toEqual([]);
  await issues(cast, decision);
  await publishes(cast, decision);
  expect((await seen(cast, plain)).state).toBe("decided");
  expect(await line(cast, id, named)).toMatchObject({ state: "forwarded", decision: null });
  expect(await line(cast, id, plain)).toMatchObject({ state: "decided", decision: { number: "99/QĐ-TTg", state: "issued" } });
  expect((await honoursOf(cast.province.slug, { words: "", year: "", title: "", kind: "", bloc: "", page: 1 }))!.it.lines).toMatchObject([
    { registerNo: 1, titleName: "Cờ thi đua của Chính phủ", number: "99/QĐ-TTg" },
  ]);
});

test("what does not come back ends, or gives way to what the council named, in the same vote and for the same session's decision", async () => {
  const { cast, session, named, plain } = await twoFlags(),
    id = await send(cast, [named, plain]);
  expect(await codesOf(refuses(cast, id, [named], { refusedOn: "2026-02-24" }))).toEqual(["refusedOn: forwarding.answered_early"]);
  expect(await codesOf(refuses(cast, id, []))).toEqual(["proposals: forwarding.none_chosen"]);
  const listed = await aDraft(cast, null, [plain], "98/QĐ-TTg", { forwardingId: id, signedOn: "2026-04-01" });
  expect(await codesOf(refuses(cast, id, [plain]))).toEqual(["proposals: forwarding.listed"]);
  await ownerSql.query("delete from decision_item where decision_id = $1", [listed]);
  await refuses(cast, id, [named, plain]);
  expect((await seen(cast, plain)).state).toBe("refused_above");
  const answered = await line(cast, id, named),
    fallback = answered.fallback!;
  expect(answered).toMatchObject({
    state: "changed",
    refusedReason: "Vượt tỷ lệ.",
    fallback: { titleName: "Cờ thi đua của Ủy ban nhân dân tỉnh", state: "council_agreed" },
  });
  expect(await line(cast, id, plain)).toMatchObject({ state: "refused_above", fallback: null });
  expect(await seen(cast, fallback.id)).toMatchObject({
    replaces: { id: named },
    results: [{ sessionId: session, outcome: "agree", inFavour: 8 }],
  });
  expect(await codesOf(refuses(cast, id, [named]))).toEqual(["proposals: forwarding.answered"]);
  await issues(cast, await aDraft(cast, session, [fallback.id], "15/QĐ-UBND", { signedOn: "2026-05-10" }));
  expect((await seen(cast, fallback.id)).state).toBe("decided");
});

test("two officers who send one proposal at once: one letter has it; the database keeps a second line out, and without its key lets it in", async () => {
  const { cast, named } = await twoFlags(),
    find = together(2, forwardingBaseOf);
  const { done, refused } = await atOnce(2, (n) => send(cast, [named], { number: `${40 + n}/TTr-UBND` }, find));
  expect([done.length, ...refused.flatMap(refusalIn)]).toEqual([1, "proposal.moved"]);
  const again = () =>
    ownerSql.query(
      "insert into forwarding_item (province_id, forwarding_id, proposal_id, position) select province_id, forwarding_id, proposal_id, 2 from forwarding_item where proposal_id = $1 and position = 1",
      [named],
    );
  expect(await codesOf(again())).toEqual(["proposal.moved"]);
  await ownerSql.query("alter table forwarding_item drop constraint forwarding_item_once");
  const control = await again();
  await ownerSql.query(
    "alter table forwarding_item disable trigger keep_item; delete from forwarding_item where position = 2; alter table forwarding_item enable trigger keep_item; alter table forwarding_item add constraint forwarding_item_once unique (province_id, proposal_id)",
  );
  expect(control.rowCount).toBe(1);
});

test("proposals sent one by one under one number stand in one letter, and nobody sends those of their own unit", async () => {
  const { cast, named, plain } = await twoFlags();
  for (const id of [named, plain])
    await as(cast.officer, async (ctx) => {
      const it = (await proposalInHand(ctx.sql, id))!;
      return forwardProposal(ctx, it, { id, version: it.version, forwardedNumber: "12/TTr-UBND", forwardedOn: "2026-02-25" });
    });
  expect((await ownerSql.query("select from forwarding where province_id = $1", [cast.province.id])).rowCount).toBe(1);
  const other = await twoFlags();
  expect(await codesOf(send({ ...other.cast, officer: other.cast.ownOfficer }, [other.named, other.plain]))).toEqual([
    "proposals: forwarding.own_unit",
  ]);
});

test("the file set holds the letter, its list, every paper and the hash of every file, and says what is lacking", async () => {
  const { cast, named, plain } = await twoFlags(),
    id = await send(cast, [named, plain]);
  const bytes = Buffer.from("%PDF-1.4 báo cáo"),
    stored: Stored = {
      size: async (sha256) => (sha256.startsWith(plain.replaceAll("-", "")) ? null : bytes.length),
      open: () => Readable.from([bytes]),
    };
  const zip = new GrowingZip("2026-02-25"),
    whole = buffer(zip.output),
    { lacking } = await writeFileSet(zip, await letter(cast, id), stored),
    file = new PizZip(await whole),
    names = Object.keys(file.files);
  expect(lacking).toBeGreaterThan(0);
  expect(names).toEqual(
    expect.arrayContaining([
      "to-trinh.docx",
      "danh-sach.xlsx",
      "002-so-tai-chinh/tom-tat.docx",
      "001-so-so-1/tom-tat.docx",
      "giay-to-khong-co-tep.txt",
      "danh-sach-sha256.txt",
    ]),
  );
  expect(names.filter((name) => name.startsWith("002-so-tai-chinh/")).some((name) => name.endsWith("bao-cao-thanh-tich.pdf"))).toBe(true);
  const text = (name: string) => Buffer.from(file.file(name)!.asUint8Array()).toString("utf8");
  expect(text("giay-to-khong-co-tep.txt")).toContain("không còn trong kho tệp");
  expect(text("danh-sach-sha256.txt").trim().split("\n")).toEqual(zip.sums.slice(0, -1).map(({ sha256, path }) => `${sha256}  ${path}`));
  // Carried away by an officer alone, and written down before the first byte.
  expect(await fileSetFor(cast.leader.claim, id)).toBeNull();
  expect((await fileSetFor(cast.officer.claim, id))!.it.number).toBe("35/TTr-UBND");
  expect((await ownerSql.query("select from audit_entry where event = 'forwarding.downloaded' and about = $1", [id])).rowCount).toBe(1);
});

/** Two flags of the Government with the same flag of the province named for both, each in a letter of its own, and one place for it in the bloc. */
async function onePlace(): Promise<{ cast: AwardCast; letters: string[]; flags: string[] }> {
  const cast = await anAwardCast(["GOV_FLAG", "GOV_FLAG"], 2),
    flags = await beforeCouncil(cast),
    session = await aSession(cast),
    own = { province_id: cast.province.id };
  for (const id of flags) await says(cast, session, id, { fallback: "PROV_FLAG" });
  await closes(cast, session);
  const rule = await insertAsOwner("award_rule", {
    ...own,
    code: "TINH-MOT-CO",
    titles: ["PROV_FLAG"],
    name: "Một cờ mỗi khối",
    condition: JSON.stringify({ kind: "quota_count", scope: "bloc", most: 1 }),
    instrument: "Quyết định số 15/2026/QĐ-UBND",
    valid_from: "2026-01-01",
    in_force_at: "2026-01-01T00:00:00Z",
  });
  await insertAsOwner("rule_comparison", {
    ...own,
    award_rule_id: rule,
    compared_with: "Công báo",
    compared_by_id: cast.officer.personId,
    confirmed_by_id: cast.leader.personId,
    confirmed_at: "2026-01-02T00:00:00Z",
  });
  const letters = [await send(cast, [flags[0]!]), await send(cast, [flags[1]!], { number: "36/TTr-UBND" })];
  return { cast, letters, flags };
}
const instead = async ({ cast }: { cast: AwardCast }) =>
  (
    await ownerSql.query<{ state: string }>(
      "select state from award_proposal where province_id = $1 and title_code = 'PROV_FLAG' order by state",
      [cast.province.id],
    )
  ).rows.map(({ state }) => state);
const refusesBy = (verb: typeof refuseForwarded, { cast, letters, flags }: Awaited<ReturnType<typeof onePlace>>, n: number) =>
  as(cast.officer, async (ctx) => {
    const it = (await forwardingById(ctx.sql, letters[n]!))!;
    return verb(ctx, it, {
      id: it.id,
      version: it.version,
      proposals: [flags[n]!],
      paper: "Công văn số 845/BNV",
      refusedOn: "2026-05-04",
      reason: "Vượt tỷ lệ.",
    });
  });

test("what comes instead asks for a place like everything the council agrees to: of two at once one has it, the other goes before the council again", async () => {
  const it = await onePlace(),
    { done } = await atOnce(2, (n) => refusesBy(refuseForwarded, it, n));
  expect(done.map((one) => (one as { done: string }).done).filter((words) => words.includes("Hết chỉ tiêu"))).toHaveLength(1);
  expect(await instead(it)).toEqual(["to_council", "council_agreed"]);
});

test("control: where nobody holds the places both are agreed", async () => {
  const it = await onePlace(),
    asked = together(2, async ({ sql }: Ctx, id: string) => (await obstaclesToPlace(sql, id)).length > 0);
  await atOnce(2, (n) => refusesBy((...given) => refuseWith(asked, ...given), it, n));
  expect(await instead(it)).toEqual(["council_agreed", "council_agreed"]);
});
