import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { meetingSeen, type MeetingSeen } from "@/lib/meetings/queries";
import type { PledgeYear } from "@/lib/pledges/pledge";
import { pledgeByYear } from "@/lib/pledges/queries";
import { honoursOf, publicDecision } from "@/lib/portal/honours";
import { pledgeByCode } from "@/lib/portal/published-pledge";
import { restoreUnit } from "@/lib/blocs/keep-unit";
import { unitById } from "@/lib/blocs/unit-queries";
import { rankingPage, type RankingSeen } from "@/lib/scoring/ranking-queries";
import { read, type Statement } from "@/lib/tenancy/enter";
import { mergeUnits, renameUnit, splitUnit, touchedUnits } from "@/lib/year/reorganise";
import { aPerson, aProvince, as, aUnit, aYear, insertAsOwner, type Player, type Province, type Unit, type Year } from "../support/cast.ts";
import { someCriteria } from "../support/sheets.ts";

// The rearrangements of March and July 2025: a board renamed, a department merged, an association split, one that stays as it is.
let province: Province, admin: Player, year: Year, meeting: string;
let board: Unit, planning: Unit, association: Unit, finance: Unit;
const EFFECTIVE = { documentNumber: "12/NQ-HĐND", documentDate: "2025-02-20", effectiveOn: "2025-03-01", note: null };
const on = <T>(
  units: Unit[],
  work: (ctx: Parameters<Parameters<typeof as>[1]>[0], it: NonNullable<Awaited<ReturnType<typeof touchedUnits>>>) => Promise<T>,
) =>
  as(admin, async (ctx) =>
    work(
      ctx,
      (await touchedUnits(
        ctx.sql,
        units.map(({ id }) => id),
      ))!,
    ),
  );
const seen = async <It>(statement: Statement) => (await read<{ it: It }>(admin.claim, statement))!.rows[0]!.it;

beforeAll(async () => {
  province = await aProvince();
  admin = await aPerson(province, { posts: ["province_admin"] });
  [board, planning, association, finance] = [
    await aUnit(province, "Ban Dân tộc"),
    await aUnit(province, "Sở Kế hoạch và Đầu tư"),
    await aUnit(province, "Hội Chung"),
    await aUnit(province, "Sở Tài chính"),
  ];
  const units = [board, planning, association, finance],
    at = { province_id: province.id };
  year = await aYear(province, units, { year: "2024", stage: "closed" });
  const pledge = await insertAsOwner("pledge", {
    ...at,
    bloc_year_id: year.blocYearId,
    title: "Giao ước",
    state: "adopted",
    adopted_at: "2024-02-20T02:00:00Z",
  });
  meeting = await insertAsOwner("meeting", {
    ...at,
    bloc_id: year.blocId,
    kind: "LAUNCH",
    title: "Hội nghị",
    place: "Hội trường",
    starts_at: "2024-02-20T01:00:00Z",
    ended_at: "2024-02-20T04:00:00Z",
    status: "closed",
    chair_name: "A",
    secretary_name: "B",
  });
  await insertAsOwner("agenda_item", { ...at, meeting_id: meeting, bloc_year_id: year.blocYearId, position: 1, title: "Ký" });
  const { version } = await someCriteria(province, year.blocYearId);
  const decision = await insertAsOwner("published_decision", {
    ...at,
    number: "7/QĐ",
    signed_on: "2025-01-20",
    signer_name: "A",
    signer_title: "Chủ tịch",
    title: "Khen thưởng",
    state: "issued",
    published_at: new Date(),
    items: JSON.stringify(units.map(({ name }) => ({ subjectName: name, titleName: "Cờ", registerNo: null, annulled: false }))),
  });
  for (const [place, unit] of units.entries()) {
    await insertAsOwner("pledge_party", { ...at, pledge_id: pledge, unit_id: unit.id, unit_name: unit.name, position: place + 1 });
    await insertAsOwner("attendance", {
      ...at,
      meeting_id: meeting,
      unit_id: unit.id,
      unit_name: unit.name,
      state: "present",
      person_name: "C",
    });
    await insertAsOwner("score_sheet", {
      ...at,
      bloc_year_id: year.blocYearId,
      unit_id: unit.id,
      criteria_version_id: version,
      state: "settled",
    });
    await insertAsOwner("published_honour", {
      ...at,
      decision_id: decision,
      register_no: place + 1,
      subject_name: unit.name,
      title_name: "Cờ",
      year: "2024",
    });
  }
  await insertAsOwner("published_pledge", {
    ...at,
    code: "NAMESOFDAY",
    title: "Giao ước",
    bloc_name: "Khối",
    year: "2024",
    text_hash: "0".repeat(64),
    frozen_at: "2024-02-21T02:00:00Z",
    updated_at: new Date(),
    published_at: new Date(),
    parties: JSON.stringify(units.map(({ name: unitName }) => ({ unitName, signature: null }))),
  });
});

const NOW = {
  "Ban Dân tộc": "Sở Dân tộc và Tôn giáo",
  "Sở Kế hoạch và Đầu tư": "Sở Tài chính",
  "Hội Chung": "Hội Hai, Hội Một",
  "Sở Tài chính": null,
};
const NOTHING = Object.fromEntries(Object.keys(NOW).map((name) => [name, null]));
const byName = <Line extends { now?: string | null }>(lines: Line[], name: (line: Line) => string) =>
  Object.fromEntries(lines.map((line) => [name(line), line.now ?? null]));

/** Where names of the day are shown: inside and to the public. */
async function everywhere(): Promise<Record<string, Record<string, string | null>>> {
  const pledge = await seen<PledgeYear>(pledgeByYear(year.blocSlug, "2024")),
    meetingNow = await seen<MeetingSeen>(meetingSeen(year.blocSlug, "2024", meeting)),
    ranked = await seen<RankingSeen>(rankingPage(year.blocSlug, "2024"));
  const register = (await honoursOf(province.slug, { words: "", year: "", title: "", kind: "", bloc: "", page: 1 }))!.it,
    decision = (await publicDecision(province.slug, register.lines[0]!.decisionId))!.it!;
  return {
    pledge: byName(pledge.pledge!.parties, ({ unitName }) => unitName),
    attendance: byName(meetingNow.attendance, ({ unitName }) => unitName),
    ranking: byName(ranked.sheets, ({ name }) => name),
    register: byName(register.lines, ({ subjectName }) => subjectName),
    decision: byName(decision.items, ({ subjectName }) => subjectName),
    proof: byName((await pledgeByCode(province.slug, "NAMESOFDAY"))!.it!.parties, ({ unitName }) => unitName),
  };
}

test("every page keeps the name of its day and says what is there now; before anything happened it says nothing", async () => {
  for (const [where, names] of Object.entries(await everywhere())) expect({ where, names }).toEqual({ where, names: NOTHING }); // the control
  await on([board], (ctx, it) =>
    renameUnit(ctx, it, { ...EFFECTIVE, unit: board.id, name: "Sở Dân tộc và Tôn giáo", shortName: "Sở DTTG" }),
  );
  await on([planning, finance], (ctx, it) =>
    mergeUnits(ctx, it, {
      ...EFFECTIVE,
      "unit[]": [planning.id],
      into: finance.id,
      name: null,
      shortName: null,
      "bloc[]": [],
      countsIn: null,
    }),
  );
  await on([association], (ctx, it) =>
    splitUnit(ctx, it, { ...EFFECTIVE, unit: association.id, names: ["Hội Một", "Hội Hai"], goesOn: false }),
  );
  for (const [where, names] of Object.entries(await everywhere())) expect({ where, names }).toEqual({ where, names: NOW });
});

test("a later merger changes what an earlier one says, to the public too; an end taken back says nothing more", async () => {
  const receiver = await aUnit(province, "Sở Tổng hợp");
  await on([finance, receiver], (ctx, it) =>
    mergeUnits(ctx, it, {
      ...EFFECTIVE,
      effectiveOn: "2026-01-01",
      "unit[]": [finance.id],
      into: receiver.id,
      name: null,
      shortName: null,
      "bloc[]": [],
      countsIn: null,
    }),
  );
  const later = { ...NOW, "Sở Kế hoạch và Đầu tư": "Sở Tổng hợp", "Sở Tài chính": "Sở Tổng hợp" };
  for (const [where, names] of Object.entries(await everywhere())) expect({ where, names }).toEqual({ where, names: later });
  await as(admin, async (ctx) => {
    const it = (await unitById(ctx.tx, finance.id))!;
    return restoreUnit(ctx, it, { id: it.id, version: it.version });
  });
  for (const [where, names] of Object.entries(await everywhere())) expect({ where, names }).toEqual({ where, names: NOW });
});

test("who bears an old name anew is not taken for the one before: the day decides", async () => {
  await insertAsOwner("unit", {
    province_id: province.id,
    code: "MOI",
    slug: `moi-${randomUUID()}`,
    name: "Ban Dân tộc",
    short_name: "Ban Dân tộc",
  });
  const later = await insertAsOwner("published_decision", {
    province_id: province.id,
    number: "99/QĐ",
    signed_on: "2026-02-01",
    signer_name: "A",
    signer_title: "B",
    title: "Khen",
    state: "issued",
    published_at: new Date(),
    items: JSON.stringify([{ subjectName: "Ban Dân tộc", titleName: "Cờ", registerNo: null, annulled: false }]),
  });
  expect((await publicDecision(province.slug, later))!.it!.items[0]!.now).toBeNull();
});

test("names given up are published for one province alone", async () => {
  const elsewhere = await aProvince();
  await aUnit(elsewhere, "Ban Dân tộc");
  const decision = await insertAsOwner("published_decision", {
    province_id: elsewhere.id,
    number: "1/QĐ",
    signed_on: "2025-01-20",
    signer_name: "A",
    signer_title: "B",
    title: "Khen",
    state: "issued",
    published_at: new Date(),
    items: JSON.stringify([{ subjectName: "Ban Dân tộc", titleName: "Cờ", registerNo: null, annulled: false }]),
  });
  expect((await publicDecision(elsewhere.slug, decision))!.it!.items[0]!.now).toBeNull();
});
