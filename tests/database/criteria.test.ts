import { beforeAll, expect, test } from "vitest";
import { adoptByDecision, adoptByResolution } from "@/lib/criteria/adopt";
import { digestOf } from "@/lib/criteria/digest";
import { departments } from "@/lib/criteria/frames/departments";
import { changeHead } from "@/lib/criteria/head";
import { moveItem, placeItem } from "@/lib/criteria/item-order";
import { addItem, changeItem, removeItem } from "@/lib/criteria/items";
import { paramFields } from "@/lib/criteria/params";
import { findCriteria, findDraft, type CriteriaYear, type DraftFound } from "@/lib/criteria/queries";
import { AddItemInput, ChangeItemInput, type StartInput } from "@/lib/criteria/schema";
import { addSection, changeSection, removeSection } from "@/lib/criteria/sections";
import { shareCriteria, startAmendment, startCriteria } from "@/lib/criteria/start";
import { type StoredItem, tableOf } from "@/lib/criteria/stored";
import { refusalOf } from "@/lib/problems/database";
import { Clash, Problem } from "@/lib/problems/problem";
import { moveDrafts } from "@/lib/scoring/move-drafts";
import {
  aPerson,
  aProvince,
  anotherYear,
  as,
  atOnce,
  aUnit,
  aYear,
  holdsOffice,
  insertAsOwner,
  type Player,
  type Province,
  type Unit,
  type Year,
} from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";

let province: Province, units: Unit[], leader: Player, secretary: Player, deputy: Player, board: Player;

beforeAll(async () => {
  province = await aProvince();
  units = [await aUnit(province), await aUnit(province)];
  leader = await aPerson(province, { unit: units[0]!, posts: ["unit_leader"] });
  secretary = await aPerson(province, { unit: units[0]!, posts: ["unit_officer"], name: "Thư ký Một" });
  deputy = await aPerson(province, { unit: units[1]!, posts: ["unit_leader"], name: "Khối phó Hai" });
  board = await aPerson(province, { posts: ["board_officer"] });
});

async function bloc(stage = "preparing"): Promise<Year> {
  const year = await aYear(province, [], { stage });
  for (const unit of units)
    await insertAsOwner("bloc_membership", {
      province_id: province.id,
      bloc_id: year.blocId,
      unit_id: unit.id,
      since: "2026-01-01",
      counts_for_award: false,
    });
  await holdsOffice(province, year.blocYearId, "head", units[0]!, { head: leader, secretary });
  await holdsOffice(province, year.blocYearId, "deputy", units[1]!, { deputy });
  return year;
}
const seen = (who: Player, blocYearId: string): Promise<CriteriaYear> => as(who, async ({ sql }) => (await findCriteria(sql, blocYearId))!);
const drafting = (who: Player, blocYearId: string): Promise<DraftFound> => seen(who, blocYearId) as Promise<DraftFound>;
const start = (who: Player, { blocYearId }: Year, source: StartInput["source"] = "frame", otherId: string | null = null) =>
  as(who, async (ctx) =>
    startCriteria(ctx, (await findCriteria(ctx.sql, blocYearId))!, {
      blocYearId,
      source,
      otherId,
      title: "Bảng tiêu chí năm 2026",
      scale: 100,
    }),
  );
async function drafted(): Promise<Year> {
  const year = await bloc();
  await start(secretary, year);
  return year;
}
async function resolution({ blocId, blocYearId }: Year, more: Record<string, unknown> = {}): Promise<string> {
  const meeting = await insertAsOwner("meeting", {
    province_id: province.id,
    bloc_id: blocId,
    kind: "LAUNCH",
    title: "Hội nghị triển khai",
    place: "Hội trường",
    starts_at: "2026-01-20T01:00:00Z",
    status: "open",
  });
  return insertAsOwner("resolution", {
    province_id: province.id,
    meeting_id: meeting,
    bloc_year_id: blocYearId,
    subject: "CRITERIA",
    text: "Thông qua tiêu chí",
    voters: 2,
    present_units: 2,
    in_favour: 2,
    opposed: 0,
    abstained: 0,
    denominator: "PRESENT",
    pass_numerator: 1,
    pass_denominator: 2,
    passed: true,
    decided_at: "2026-01-20T03:00:00Z",
    ...more,
  });
}
const adopt = async (who: Player, { blocYearId }: Year, resolutionId: string, it?: DraftFound) => {
  const { draft } = it ?? (await drafting(who, blocYearId));
  return as(who, async (ctx) =>
    adoptByResolution(moveDrafts)(ctx, (await findDraft(ctx.sql, { blocYearId, id: draft.id }))!, {
      blocYearId,
      id: draft.id,
      seen: digestOf(draft),
      resolutionId,
      dueOn: null,
    }),
  );
};
const decide = async (who: Player, { blocYearId }: Year, decisionNumber = "125/QĐ-UBND", also: string[] = []) => {
  const { draft } = await drafting(who, blocYearId);
  return as(who, async (ctx) =>
    adoptByDecision(moveDrafts)(ctx, (await findDraft(ctx.sql, { blocYearId, id: draft.id }))!, {
      blocYearId,
      id: draft.id,
      seen: digestOf(draft),
      decisionNumber,
      decisionDate: "2026-01-15",
      "also[]": also,
      dueOn: null,
    }),
  );
};
const items = (it: DraftFound): StoredItem[] => it.draft.sections.flatMap((section) => section.items);
const itemOf = (it: DraftFound, key: string) => items(it).find((item) => item.key === key)!;
const sectionOf = (it: DraftFound, key: string) => it.draft.sections.find((section) => section.items.some((item) => item.key === key))!;
/** What the form of an item sends, with some fields typed anew. */
const typed = (it: DraftFound, item: StoredItem, more: Record<string, string> = {}) =>
  ChangeItemInput.parse({
    blocYearId: it.blocYearId,
    id: it.draft.id,
    itemId: item.id,
    version: item.version,
    sectionId: sectionOf(it, item.key).id,
    number: item.number,
    name: item.name,
    guidance: "",
    max: item.max.replace(".", ","),
    method: item.method,
    ...(item.evidenceAsked ? { asksEvidence: "on" } : {}),
    scoredBy: "self",
    naPolicy: item.naPolicy === "NONE" ? "" : item.naPolicy,
    ...paramFields(item.method, item.params),
    ...more,
  });
const save = (who: Player, it: DraftFound, key: string, more: Record<string, string>) =>
  as(who, (ctx) => changeItem(ctx, it, typed(it, itemOf(it, key), more)));
const codesOf = (error: unknown) =>
  error instanceof Clash ? ["clash"] : (error instanceof Problem ? error : refusalOf(error))?.items.map(({ code }) => code);
const refused = async (work: Promise<unknown>) =>
  codesOf(
    await work.then(
      () => null,
      (error: unknown) => error,
    ),
  );

test("the ready frame becomes a draft that could be adopted as it stands, read back word for word", async () => {
  const year = await drafted(),
    { draft } = await drafting(secretary, year.blocYearId);
  const plain = (it: ReturnType<typeof departments>) =>
    JSON.parse(
      JSON.stringify(
        it.sections.map(({ max, items: all, ...rest }) => ({
          ...rest,
          max: String(max),
          items: all.map((item) => ({ ...item, max: String(item.max) })),
        })),
      ),
    ) as unknown;
  expect(plain(tableOf(draft))).toEqual(plain(departments(2026)));
  await adopt(secretary, year, await resolution(year));
  const { inForce, draft: left } = await seen(secretary, year.blocYearId);
  expect([inForce?.state, inForce?.basis?.by, left]).toEqual(["adopted", "resolution", null]);
});

test("twenty starts at once make one draft", async () => {
  const year = await bloc();
  const { done, refused: others } = await atOnce(20, () => start(secretary, year));
  expect(done).toHaveLength(1);
  expect(new Set(others.map((error) => codesOf(error)?.join()))).toEqual(new Set(["criteria.draft_exists"]));
});

test("an adoption amid twenty edits, ten times: what is adopted is what was shown, and no edit comes after", async () => {
  for (let round = 0; round < 10; round++) {
    const year = await drafted(),
      passed = await resolution(year),
      it = await drafting(secretary, year.blocYearId),
      all = items(it);
    const shown = digestOf(it.draft);
    const [adopted, edits] = await Promise.all([
      adopt(secretary, year, passed, it).then(
        () => "adopted",
        (error: unknown) => codesOf(error)?.join(),
      ),
      atOnce(20, (n) => save(n % 2 ? deputy : secretary, it, all[n]!.key, { name: `${all[n]!.name} (sửa)` })),
    ]);
    const { inForce, draft } = await seen(secretary, year.blocYearId);
    if (adopted === "adopted") {
      expect(digestOf(inForce!)).toBe(shown);
      expect(edits.done).toEqual([]);
    } else {
      // Some edit was first: the adoption was told that the text has moved, and the draft is still one.
      expect([adopted, inForce]).toEqual(["criteria.text_moved", null]);
      expect(edits.done.length).toBeGreaterThan(0);
      expect(draft?.state).toBe("draft");
    }
    expect(edits.refused.every((error) => ["criteria.text_fixed", "record.too_busy"].includes(codesOf(error)?.[0] ?? ""))).toBe(true);
  }
});

test("an edit that read the draft before it was adopted is refused; without the trigger it would change the adopted text", async () => {
  const late = async () => {
    const year = await drafted(),
      it = await drafting(secretary, year.blocYearId);
    await adopt(secretary, year, await resolution(year));
    const shown = digestOf((await seen(secretary, year.blocYearId)).inForce!);
    const codes = await refused(save(deputy, it, "cchc", { name: "Sửa sau khi thông qua" }));
    return { codes, same: digestOf((await seen(secretary, year.blocYearId)).inForce!) === shown };
  };
  expect(await late()).toEqual({ codes: ["criteria.text_fixed"], same: true });
  await ownerSql.query("alter table criteria_item disable trigger keep_adopted");
  try {
    expect((await late()).same).toBe(false);
  } finally {
    await ownerSql.query("alter table criteria_item enable trigger keep_adopted");
  }
});

test("a row neither enters an adopted version nor leaves one, and its scale stands", async () => {
  const year = await drafted(),
    { draft } = await drafting(secretary, year.blocYearId),
    other = await drafted(),
    elsewhere = (await drafting(secretary, other.blocYearId)).draft;
  await adopt(secretary, year, await resolution(year));
  const byOwner = (text: string, values: unknown[]) => refused(ownerSql.query(text, values));
  expect(
    await byOwner("update criteria_item set criteria_version_id = $1 where id = $2", [elsewhere.id, draft.sections[0]!.items[0]!.id]),
  ).toEqual(["criteria.text_fixed"]);
  expect(
    await byOwner("update criteria_item set criteria_version_id = $1 where id = $2", [draft.id, elsewhere.sections[0]!.items[0]!.id]),
  ).toEqual(["criteria.text_fixed"]);
  expect(await byOwner("update criteria_version set total_points = 1000 where id = $1", [draft.id])).toEqual(["criteria.text_fixed"]);
  expect(await byOwner("update criteria_version set state = 'draft' where id = $1", [draft.id])).toEqual(["criteria.text_fixed"]);
});

test("two people on one item: the second sees both texts, parameters too", async () => {
  const year = await drafted(),
    it = await drafting(secretary, year.blocYearId);
  await save(secretary, it, "ky-luat", { name: "Kỷ luật", "p.each": "0,5" });
  const error = await save(deputy, it, "ky-luat", { name: "Kỷ cương" }).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Clash);
  expect((error as Clash).fields.map(({ field, yours, theirs, by }) => [field, yours, theirs, by])).toEqual([
    ["name", "Kỷ cương", "Kỷ luật", "Thư ký Một"],
    ["p.each", "1", "0,5", "Thư ký Một"],
  ]);
  const again = await drafting(secretary, year.blocYearId);
  await save(secretary, again, "dang-ky", { method: "BOOLEAN" });
  expect(await refused(save(deputy, again, "dang-ky", { name: "Đăng ký" }))).toEqual(["criteria.method_moved"]);
});

test("two people on the head of the table: the second sees both", async () => {
  const year = await drafted(),
    it = await drafting(secretary, year.blocYearId),
    { blocYearId } = year;
  const change = (who: Player, title: string, scale: number) =>
    as(who, (ctx) => changeHead(ctx, it, { blocYearId, id: it.draft.id, version: it.draft.version, title, scale, bonusCap: 5 }));
  await change(secretary, "Bảng của thư ký", 100);
  expect(await refused(change(deputy, "Bảng của khối phó", 100))).toEqual(["clash"]);
});

test("an item or a section of another bloc is not there", async () => {
  const year = await drafted(),
    it = await drafting(secretary, year.blocYearId),
    foreign = await drafting(secretary, (await drafted()).blocYearId);
  const stranger = itemOf(foreign, "cchc"),
    section = foreign.draft.sections[0]!,
    which = { blocYearId: it.blocYearId, id: it.draft.id };
  expect(await refused(as(secretary, (ctx) => changeItem(ctx, it, { ...typed(it, itemOf(it, "cchc")), itemId: stranger.id })))).toEqual([
    "criteria.item_gone",
  ]);
  expect(await refused(as(secretary, (ctx) => changeItem(ctx, it, { ...typed(it, itemOf(it, "cchc")), sectionId: section.id })))).toEqual([
    "criteria.section_gone",
  ]);
  expect(await refused(as(secretary, (ctx) => removeItem(ctx, it, { ...which, itemId: stranger.id, version: 1 })))).toEqual([
    "criteria.item_gone",
  ]);
  expect(
    await refused(as(secretary, (ctx) => changeSection(ctx, it, { ...which, sectionId: section.id, version: 1, name: "Mục", max: 1 }))),
  ).toEqual(["criteria.section_gone"]);
  expect(await as(secretary, ({ sql }) => findDraft(sql, { blocYearId: it.blocYearId, id: foreign.draft.id }))).toBeNull();
  expect(itemOf(await drafting(secretary, foreign.blocYearId), "cchc").version).toBe(1);
});

test("an item is dragged before another or into a section of its kind; numbers stay with the places of a section, and go along into another", async () => {
  const year = await drafted(),
    it = await drafting(secretary, year.blocYearId),
    which = { blocYearId: year.blocYearId, id: it.draft.id };
  const [tasks, party] = [sectionOf(it, "cchc"), sectionOf(it, "ky-luat")],
    bonus = sectionOf(it, "sang-kien");
  const place = (key: string, sectionId: string, before: string) =>
    as(secretary, (ctx) =>
      placeItem(ctx, it, { ...which, itemId: itemOf(it, key).id, sectionId, before: before && itemOf(it, before).id }),
    );
  const read = async (key: string) =>
    sectionOf(await drafting(secretary, year.blocYearId), key).items.map((item) => `${item.number} ${item.key}`);
  await place("cchc", tasks.id, "chi-tieu");
  expect((await read("cchc")).slice(0, 3)).toEqual(["1 cchc", "2 chi-tieu", "3 chuong-trinh"]);
  await place("thu-tuc-truc-tuyen", party.id, "");
  expect((await read("ky-luat")).slice(-2)).toEqual(["12 ky-luat", "7b thu-tuc-truc-tuyen"]);
  expect(await refused(place("cchc", bonus.id, ""))).toEqual(["criteria.item_misplaced"]);
  expect(await refused(place("cchc", tasks.id, "ky-luat"))).toEqual(["criteria.item_gone"]);
  await atOnce(12, (n) => place(n % 2 ? "van-ban" : "giai-ngan", n % 3 ? tasks.id : party.id, ""));
  const after = await drafting(secretary, year.blocYearId);
  expect(
    items(after)
      .map(({ key }) => key)
      .toSorted(),
  ).toEqual(
    items(it)
      .map(({ key }) => key)
      .toSorted(),
  );
  for (const section of after.draft.sections)
    expect(new Set(section.items.map(({ position }) => position)).size).toBe(section.items.length);
});

test("moves at once keep places 1, 2, 3 and the numbers with the places; a section goes only when it is empty", async () => {
  const year = await drafted(),
    it = await drafting(secretary, year.blocYearId),
    which = { blocYearId: it.blocYearId, id: it.draft.id };
  await atOnce(20, (n) =>
    as(n % 2 ? deputy : secretary, (ctx) => moveItem(ctx, it, { ...which, itemId: itemOf(it, "cchc").id, to: n % 3 ? "up" : "down" })),
  );
  const section = sectionOf(await drafting(secretary, year.blocYearId), "cchc");
  expect(section.items.map(({ position }) => position)).toEqual(section.items.map((_, n) => n + 1));
  expect(section.items.map(({ number }) => number)).toEqual(["1", "2", "3", "4", "5", "6", "7a", "7b"]);
  expect(await refused(as(secretary, (ctx) => removeSection(ctx, it, { ...which, sectionId: section.id, version: 1 })))).toEqual([
    "criteria.section_filled",
  ]);
  await as(secretary, (ctx) => addSection(ctx, it, { ...which, name: "Mục thử", max: 1, kind: "MAIN" }));
  const added = (await drafting(secretary, year.blocYearId)).draft.sections.at(-1)!;
  expect([added.numeral, added.key]).toEqual(["VII", "muc-thu"]);
  await as(secretary, (ctx) => removeSection(ctx, it, { ...which, sectionId: added.id, version: 1 }));
  expect((await drafting(secretary, year.blocYearId)).draft.sections).toHaveLength(6);
});

test("what does not add up, or has no passed resolution of this year, is not adopted", async () => {
  const year = await drafted(),
    it = await drafting(secretary, year.blocYearId);
  const failed = await resolution(year, { passed: false }),
    elsewhere = await resolution(await bloc());
  expect(await refused(adopt(secretary, year, failed))).toEqual(["criteria.resolution_elsewhere"]);
  expect(await refused(adopt(secretary, year, elsewhere))).toEqual(["criteria.resolution_elsewhere"]);
  await save(secretary, it, "cchc", { max: "5" });
  expect(await refused(adopt(secretary, year, await resolution(year)))).toEqual(
    expect.arrayContaining(["criteria.section_short", "criteria.item_misfit"]),
  );
  expect(await refused(adopt(secretary, year, await resolution(year), it))).toEqual(["criteria.text_moved"]);
});

test("typed parameters are refused at their fields, and kept as they are read", async () => {
  const year = await drafted(),
    it = await drafting(secretary, year.blocYearId),
    section = it.draft.sections[0]!;
  const add = (more: Record<string, string>) =>
    as(secretary, (ctx) =>
      addItem(
        ctx,
        it,
        AddItemInput.parse({
          blocYearId: it.blocYearId,
          id: it.draft.id,
          sectionId: section.id,
          number: "8x",
          name: "Tiêu chí mới",
          max: "2",
          method: "TIER",
          scoredBy: "self",
          naPolicy: "",
          ...more,
        }),
      ),
    );
  const wrong = await add({
    "p.reads": "value",
    "p.below": "0",
    "p.bands.0.from": "95",
    "p.bands.0.points": "hai",
    "p.bands.2.from": "1e308",
    "p.bands.2.points": "1",
  }).then(
    () => null,
    (error: unknown) => error,
  );
  expect((wrong as Problem).items.map(({ field }) => field)).toEqual(["p.bands.0.points", "p.bands.2.from"]);
  await add({
    "p.reads": "value",
    "p.unit": "%",
    "p.below": "0",
    "p.bands.0.from": "95",
    "p.bands.0.points": "2",
    "p.bands.2.from": "84,5",
    "p.bands.2.points": "1,25",
  });
  const { params, key } = (await drafting(secretary, year.blocYearId)).draft.sections[0]!.items.at(-1)!;
  expect([key, (params as { bands: unknown }).bands]).toEqual([
    "tieu-chi-moi",
    [
      { from: 95, points: 2 },
      { from: 84.5, points: 1.25 },
    ],
  ]);
});

test("an amendment is a new version with the same keys; adopted, it replaces the former, and the sheets follow", async () => {
  const year = await drafted();
  await adopt(secretary, year, await resolution(year));
  const amend = () => as(secretary, async (ctx) => startAmendment(ctx, (await findCriteria(ctx.sql, year.blocYearId))!));
  await amend();
  expect(await refused(amend())).toEqual(["criteria.draft_exists"]);
  expect(await refused(adopt(secretary, year, await resolution(year)))).toEqual(["criteria.nothing_changed"]);
  const it = await drafting(secretary, year.blocYearId);
  expect(items(it).map(({ key }) => key)).toEqual(it.inForce!.sections.flatMap((section) => section.items.map(({ key }) => key)));
  await save(secretary, it, "ky-luat", { "p.each": "0,5" });
  const now = await drafting(secretary, year.blocYearId),
    passed = await resolution(year),
    followed: string[] = [];
  await as(secretary, async (ctx) =>
    adoptByResolution(async (_ctx, blocYearId) => void followed.push(blocYearId))(ctx, now, {
      blocYearId: year.blocYearId,
      id: now.draft.id,
      seen: digestOf(now.draft),
      resolutionId: passed,
      dueOn: null,
    }),
  );
  const after = await seen(secretary, year.blocYearId);
  expect([after.inForce?.number, after.previous?.number, after.previous?.state, after.draft]).toEqual([2, 1, "replaced", null]);
  expect(followed).toEqual([year.blocYearId]);
});

test("a table issued by decision serves several blocs; its amendment needs a decision and reaches them all", async () => {
  const one = await drafted(),
    two = await bloc();
  await decide(board, one);
  const version = (await seen(board, one.blocYearId)).inForce!.id;
  expect((await seen(board, two.blocYearId)).shareable.map(({ id }) => id)).toContain(version);
  await as(secretary, async (ctx) =>
    shareCriteria(ctx, (await findCriteria(ctx.sql, two.blocYearId))!, { blocYearId: two.blocYearId, versionId: version }),
  );
  await as(secretary, async (ctx) => startAmendment(ctx, (await findCriteria(ctx.sql, one.blocYearId))!));
  const it = await drafting(secretary, one.blocYearId);
  await save(secretary, it, "ky-luat", { "p.each": "0,5" });
  expect(await refused(adopt(secretary, one, await resolution(one)))).toEqual(["criteria.shared_needs_decision"]);
  await decide(board, one, "300/QĐ-UBND");
  expect([(await seen(board, one.blocYearId)).inForce?.number, (await seen(board, two.blocYearId)).inForce?.number]).toEqual([2, 2]);
});

test("last year's table comes with its deadlines moved on; at the stage of checking nothing is drafted any more", async () => {
  const year = await drafted();
  await decide(board, year);
  const next: Year = { ...year, year: "2027", blocYearId: await anotherYear(province, year.blocId, "2027") };
  await as(board, async (ctx) =>
    startCriteria(ctx, (await findCriteria(ctx.sql, next.blocYearId))!, {
      blocYearId: next.blocYearId,
      source: "former",
      otherId: null,
      title: "Bảng năm 2027",
      scale: 100,
    }),
  );
  expect((itemOf(await drafting(board, next.blocYearId), "dang-ky").params as { due: string }).due).toBe("2027-02-28");
  await ownerSql.query("update bloc_year set stage = 'checking' where id in ($1, $2)", [year.blocYearId, next.blocYearId]);
  expect(await refused(decide(board, next))).toEqual(["criteria.too_late"]);
  expect(await refused(as(board, async (ctx) => startAmendment(ctx, (await findCriteria(ctx.sql, year.blocYearId))!)))).toEqual([
    "criteria.too_late",
  ]);
});

test("a table begins as a copy of another bloc's: own rows, the other untouched; a draft of another bloc is not to be had", async () => {
  const from = await drafted(),
    mine = await bloc(),
    { draft } = await drafting(secretary, from.blocYearId);
  expect(await refused(start(secretary, mine, "other", draft.id))).toEqual(["criteria.no_other"]);
  await adopt(secretary, from, await resolution(from));
  await start(secretary, mine, "other", draft.id);
  const copy = await drafting(secretary, mine.blocYearId);
  expect(items(copy).map(({ key }) => key)).toEqual(items({ ...copy, draft }).map(({ key }) => key));
  await save(secretary, copy, "cchc", { name: "Chỉ số cải cách hành chính của khối" });
  expect(
    (await seen(secretary, from.blocYearId)).inForce!.sections.flatMap((section) => section.items).find(({ key }) => key === "cchc")!.name,
  ).toBe("Chỉ số cải cách hành chính");
});

test("one decision gives a table to many years of blocs, all or none; a year that began its own draft meanwhile refuses the whole", async () => {
  const first = await drafted(),
    others = [await bloc(), await bloc(), await bloc()],
    ids = others.map(({ blocYearId }) => blocYearId);
  await start(secretary, others[2]!);
  expect(await refused(decide(board, first, "130/QĐ-UBND", ids))).toEqual(["criteria.year_taken"]);
  expect((await seen(board, ids[0]!)).inForce).toBeNull();
  await decide(board, first, "130/QĐ-UBND", ids.slice(0, 2));
  const held = await Promise.all(ids.map((id) => seen(board, id)));
  expect(held.map(({ inForce }) => inForce?.basis)).toEqual([
    { by: "decision", number: "130/QĐ-UBND", on: "2026-01-15" },
    { by: "decision", number: "130/QĐ-UBND", on: "2026-01-15" },
    undefined,
  ]);
  expect(held[0]!.inForce!.usedBy).toHaveLength(3);
});
