import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { postFor } from "@/lib/access/policy";
import { audit } from "@/lib/audit/audit";
import { detailsOf } from "@/lib/desk/history/details";
import { HISTORY_KINDS, type HistoryKind, kindOf } from "@/lib/desk/history/kinds";
import { type History, HISTORY_PAGE, historyOf } from "@/lib/desk/history/queries";
import { sentenceOf } from "@/lib/desk/history/sentences";
import { changeClause } from "@/lib/pledges/clauses";
import { findPledge } from "@/lib/pledges/queries";
import { read } from "@/lib/tenancy/enter";
import { mergeUnits, touchedUnits } from "@/lib/year/reorganise";
import {
  aPerson,
  aProvince,
  as,
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
import { aDraft } from "../support/pledges.ts";
import { someCriteria } from "../support/sheets.ts";

let province: Province, head: Unit, unit: Unit, year: Year, elsewhere: Year, version: string;
let secretary: Player,
  chief: Player,
  officer: Player,
  peer: Player,
  stranger: Player,
  board: Player,
  inspector: Player,
  admin: Player,
  council: Player;
beforeAll(async () => {
  province = await aProvince();
  const other = await aUnit(province),
    third = await aUnit(province);
  [head, unit] = [await aUnit(province), await aUnit(province)];
  year = await aYear(province, [head, unit, third]);
  elsewhere = await aYear(province, [other]);
  version = (await someCriteria(province, year.blocYearId)).version;
  secretary = await aPerson(province, { unit: head, posts: ["unit_officer"], name: "Lê Thư Ký" });
  chief = await aPerson(province, { unit: head, posts: ["unit_leader"], name: "Trần Khối Trưởng" });
  await holdsOffice(province, year.blocYearId, "head", head, { head: chief, secretary });
  [officer, peer, stranger] = [
    await aPerson(province, { unit, posts: ["unit_officer"] }),
    await aPerson(province, { unit: third, posts: ["unit_officer"], name: "Phạm Cùng Khối" }),
    await aPerson(province, { unit: other, posts: ["unit_leader"] }),
  ];
  [board, inspector, admin, council] = [
    await aPerson(province, { posts: ["board_officer"] }),
    await aPerson(province, { posts: ["inspector"] }),
    await aPerson(province, { posts: ["province_admin"] }),
    await aPerson(province, { posts: ["council_member"] }),
  ];
});

const seen = async (who: Player, kind: HistoryKind, id: string, before = "") =>
  (await read<{ it: History }>(who.claim, historyOf(kind, id, before)))!;
/** As the page asks it: the events, or null where the reader is refused. */
const events = async (who: Player, kind: HistoryKind, id: string): Promise<string[] | null> => {
  const {
    actor,
    rows: [row],
  } = await seen(who, kind, id);
  return row && postFor(kindOf(kind).may, actor, row.it) ? row.it.entries.map(({ event }) => event) : null;
};
const writes = (who: Player, event: string, about: string, detail: Record<string, unknown> = {}) =>
  as(who, (ctx) => audit(ctx, event, about, detail));
const at = () => ({ province_id: province.id });

test("who did what when, with what stood there before, newest first", async () => {
  const { id, clauses } = await aDraft({ province, units: [], leaders: [], secretary, year, meetingId: "", agendaItemId: "" });
  for (const [n, body] of ["Lần một", "Lần hai"].entries()) {
    await as(
      secretary,
      async (ctx) =>
        changeClause(ctx, (await findPledge(ctx.sql, id))!, {
          id,
          clauseId: clauses[0]!,
          version: n + 1,
          heading: "Điều 1",
          body,
          perUnit: false,
        }),
      "bloc_secretary",
    );
  }
  const {
      rows: [row],
    } = await seen(peer, "giao-uoc", id),
    [last, first] = row!.it.entries;
  expect(row!.it.record).toEqual({ title: "Giao ước thi đua năm 2026", path: `/khoi/${year.blocSlug}/2026/giao-uoc` });
  expect(sentenceOf(last!)).toBe("Lê Thư Ký (Thư ký khối) sửa điều của giao ước");
  expect([detailsOf(first!), detailsOf(last!)]).toEqual([
    [
      { label: "Tên điều", before: "Điều 1" },
      { label: "Nội dung", before: "Nội dung" },
    ],
    [
      { label: "Tên điều", before: "Điều 1" },
      { label: "Nội dung", before: "Lần một" },
    ],
  ]);
  expect(await events(stranger, "giao-uoc", id)).toBeNull();
});

describe("each kind is read by who reads the record, and by nobody else", () => {
  let ids: Record<HistoryKind, string>, sheet: string;
  beforeAll(async () => {
    sheet = await insertAsOwner("score_sheet", {
      ...at(),
      bloc_year_id: year.blocYearId,
      unit_id: unit.id,
      criteria_version_id: version,
      state: "sent",
      sent_at: new Date(),
      round: 1,
    });
    const meeting = await insertAsOwner("meeting", {
      ...at(),
      bloc_id: year.blocId,
      kind: "LAUNCH",
      title: "Hội nghị",
      place: "Hội trường",
      starts_at: "2026-02-20T01:00:00Z",
      ended_at: "2026-02-20T04:00:00Z",
      status: "closed",
      chair_name: "A",
      secretary_name: "B",
    });
    await insertAsOwner("agenda_item", { ...at(), meeting_id: meeting, bloc_year_id: year.blocYearId, position: 1, title: "Nội dung" });
    const resolution = await insertAsOwner("resolution", {
      ...at(),
      meeting_id: meeting,
      bloc_year_id: year.blocYearId,
      subject: "PLAN",
      text: "Thông qua kế hoạch",
      voters: 3,
      present_units: 3,
      in_favour: 3,
      opposed: 0,
      abstained: 0,
      denominator: "PRESENT",
      pass_numerator: 1,
      pass_denominator: 2,
      passed: true,
      decided_at: new Date(),
    });
    const movement = await insertAsOwner("movement", {
      ...at(),
      bloc_year_id: year.blocYearId,
      name: "Phong trào",
      form_code: "THEMATIC",
      form_name: "Theo chuyên đề",
      launched_on: "2026-02-01",
      starts_on: "2026-02-01",
      ends_on: "2026-11-01",
      state: "launched",
      launched_at: new Date(),
    });
    const model = await insertAsOwner("role_model", {
      ...at(),
      bloc_year_id: year.blocYearId,
      unit_id: unit.id,
      kind: "COLLECTIVE",
      name: "Tổ một cửa",
      field: "REFORM",
      state: "drafting",
    });
    const nomination = await insertAsOwner("nomination", {
      ...at(),
      bloc_year_id: year.blocYearId,
      meeting_id: meeting,
      unit_id: unit.id,
      kind: "AWARD",
      title_code: "CERT_PROV",
      rank: 1,
      total: "96",
      in_favour: 3,
      base: 3,
    });
    const proposal = await insertAsOwner("award_proposal", {
      ...at(),
      bloc_year_id: year.blocYearId,
      nomination_id: nomination,
      unit_id: unit.id,
      title_code: "CERT_PROV",
      title_name: "Bằng khen",
      period: "2026",
      rank: 1,
      total: "96",
      in_favour: 3,
      base: 3,
      state: "drafting",
    });
    const session = await insertAsOwner("council_session", {
      ...at(),
      title: "Phiên họp",
      held_on: "2026-03-01",
      place: "P",
      chair_name: "C",
      members: 9,
      present: 9,
    });
    const assignment = await insertAsOwner("scoring_assignment", {
      ...at(),
      frame_id: (await ownerSql.query("select frame_id as id from criteria_version where id = $1", [version])).rows[0].id,
      name: "Cải cách hành chính",
      unit_id: unit.id,
      year: "2026",
      item_keys: ["a"],
      due_on: "2099-01-01",
    });
    await insertAsOwner("scoring_assignment_year", { ...at(), assignment_id: assignment, bloc_year_id: year.blocYearId });
    const plan = await insertAsOwner("plan_version", {
      ...at(),
      bloc_year_id: year.blocYearId,
      kind: "PLAN",
      number: 1,
      title: "Kế hoạch",
    });
    await insertAsOwner("plan_point", {
      ...at(),
      plan_id: plan,
      section_id: await insertAsOwner("plan_section", { ...at(), plan_id: plan, position: 1, heading: "Phần I" }),
      position: 1,
      body: "Nội dung",
    });
    await ownerSql.query(
      "update plan_version set state = 'adopted', adopted_on = '2026-02-05', adopted_at = now(), decision_number = '1/KH', decision_date = '2026-02-05' where id = $1",
      [plan],
    );
    ids = {
      "van-ban": plan,
      khoi: year.blocId,
      "nam-thi-dua": year.blocYearId,
      "lich-nam": year.blocYearId,
      "don-vi": unit.id,
      nguoi: officer.personId,
      "hoi-nghi": meeting,
      "bieu-quyet": resolution,
      "giao-uoc": await insertAsOwner("pledge", { ...at(), bloc_year_id: year.blocYearId, number: 9, title: "Giao ước" }),
      "tieu-chi": version,
      "bang-cham": sheet,
      "phong-trao": movement,
      "dien-hinh": model,
      "ho-so": proposal,
      "quyet-dinh": await insertAsOwner("decision", {
        ...at(),
        kind: "AWARD",
        number: "1/QĐ",
        signed_on: "2026-03-05",
        signer_name: "A",
        signer_title: "B",
        title: "Khen thưởng",
        state: "draft",
      }),
      "phien-hop": session,
      "cham-linh-vuc": assignment,
      "tin-bai": await insertAsOwner("article", {
        ...at(),
        bloc_year_id: year.blocYearId,
        bloc_id: year.blocId,
        slug: `bai-${randomUUID()}`,
        title: "Bài",
        summary: "",
        body: "",
        author: "",
      }),
    };
  });

  // own unit's officer, the secretary, a peer of the bloc, somebody of another bloc, the board, the inspector, the admin, the council
  const MAY: Record<HistoryKind, string> = {
    khoi: "yyynyyyy",
    "nam-thi-dua": "yyynyyyy",
    "lich-nam": "yyynyyyy",
    "don-vi": "ynnnyyyn",
    nguoi: "nnnnnnyn",
    "hoi-nghi": "yyynyyyy",
    "bieu-quyet": "yyynyyyy",
    "van-ban": "yyynyyyy",
    "giao-uoc": "yyynyyyy",
    "tieu-chi": "yyynyyyy",
    "bang-cham": "yynnynnn",
    "phong-trao": "yyynyyyy",
    "dien-hinh": "ynnnnnnn",
    "ho-so": "yynnyyny",
    "quyet-dinh": "nnnnyyny",
    "phien-hop": "nnnnyyny",
    "cham-linh-vuc": "yynnyynn",
    "tin-bai": "nynnynnn",
  };
  test.each(Object.keys(HISTORY_KINDS) as HistoryKind[])("%s", async (kind) => {
    const answers = await Promise.all(
      [officer, secretary, peer, stranger, board, inspector, admin, council].map(async (who) =>
        (await events(who, kind, ids[kind])) === null ? "n" : "y",
      ),
    );
    expect(answers.join("")).toBe(MAY[kind]);
    const nobody = await aPerson(await aProvince(), { posts: ["province_admin"] });
    expect((await seen(nobody, kind, ids[kind])).rows).toEqual([]);
    expect((await seen(admin, kind, "khong-phai-ma")).rows).toEqual([]);
  });

  test("a peer reads the sheet only once it is settled", async () => {
    expect(await events(peer, "bang-cham", sheet)).toBeNull();
    await ownerSql.query("update score_sheet set state = 'settled' where id = $1", [sheet]);
    expect(await events(peer, "bang-cham", sheet)).toEqual([]);
  });

  test("what a unit does while it writes is told to itself alone, words on lines to nobody, a checker's name not to the unit", async () => {
    for (const event of ["sheet.submitted", "evidence.linked", "comment.written", "sheet.handed_in"])
      await writes(officer, event, sheet, { unit: unit.id, comment: randomUUID() });
    await writes(peer, "cross.handed_in", sheet, { unit: unit.id, checker: peer.unitId });
    expect(await events(officer, "bang-cham", sheet)).toEqual(["cross.handed_in", "sheet.handed_in", "evidence.linked", "sheet.submitted"]);
    expect(await events(chief, "bang-cham", sheet)).toEqual(["cross.handed_in", "sheet.handed_in"]);
    expect((await ownerSql.query("select from audit_entry where about = $1 and event = 'comment.written'", [sheet])).rowCount).toBe(1); // the control: it stands in the log
    const checker = async (who: Player) => (await seen(who, "bang-cham", sheet)).rows[0]!.it.entries[0]!.person;
    expect([await checker(officer), await checker(peer), await checker(chief), await checker(board)]).toEqual([
      null,
      "Phạm Cùng Khối",
      "Phạm Cùng Khối",
      "Phạm Cùng Khối",
    ]);
  });

  test("opinions on a draft stay with who said them and who leads the bloc", async () => {
    await writes(officer, "criteria.opinions_given", ids["tieu-chi"], {
      unit: unit.id,
      blocYear: year.blocYearId,
      said: { cchc: "object" },
    });
    expect(await Promise.all([officer, secretary, board, peer, inspector].map((who) => events(who, "tieu-chi", ids["tieu-chi"])))).toEqual([
      ["criteria.opinions_given"],
      ["criteria.opinions_given"],
      ["criteria.opinions_given"],
      [],
      [],
    ]);
  });

  test("what the board and the council do with a dossier or a draft decision is not told to the unit", async () => {
    for (const event of ["proposal.received", "proposal.appraised", "council.result_recorded"])
      await writes(board, event, ids["ho-so"], { unit: unit.id, verdict: "MEETS", session: ids["phien-hop"] });
    expect(await events(officer, "ho-so", ids["ho-so"])).toEqual(["proposal.received"]);
    expect(await events(council, "ho-so", ids["ho-so"])).toEqual(["council.result_recorded", "proposal.appraised", "proposal.received"]);
    await writes(board, "decision.drafted", ids["quyet-dinh"], { number: "1/QĐ" });
    await writes(board, "decision.issued", ids["quyet-dinh"], { number: "1/QĐ" });
    expect(await events(officer, "quyet-dinh", ids["quyet-dinh"])).toBeNull();
    await ownerSql.query("update decision set state = 'issued', issued_at = now() where id = $1", [ids["quyet-dinh"]]);
    expect([await events(officer, "quyet-dinh", ids["quyet-dinh"]), await events(council, "quyet-dinh", ids["quyet-dinh"])]).toEqual([
      ["decision.issued"],
      ["decision.issued", "decision.drafted"],
    ]);
  });

  test("a correction of the result under way is told to the board alone; a resolution has its own rows of the meeting's", async () => {
    await writes(board, "result.item_corrected", year.blocYearId, { unit: unit.id, points: "9.5", before: "9", reason: "Sai số liệu" });
    await writes(chief, "bloc_year.moved", year.blocYearId, { from: "preparing", to: "running" });
    expect([await events(peer, "nam-thi-dua", year.blocYearId), await events(board, "nam-thi-dua", year.blocYearId)]).toEqual([
      ["bloc_year.moved"],
      ["bloc_year.moved", "result.item_corrected"],
    ]);
    await writes(secretary, "resolution.recorded", ids["hoi-nghi"], { resolution: ids["bieu-quyet"], inFavour: 3 });
    await writes(secretary, "meeting.closed", ids["hoi-nghi"], { present: 3, members: 3 });
    expect([await events(peer, "bieu-quyet", ids["bieu-quyet"]), await events(peer, "hoi-nghi", ids["hoi-nghi"])]).toEqual([
      ["resolution.recorded"],
      ["meeting.closed", "resolution.recorded"],
    ]);
  });
});

test("a merger stands in the history of who went and of who goes on, by the names of that day", async () => {
  const [gone, goes, third] = [await aUnit(province, "Sở Đi"), await aUnit(province, "Sở Ở"), await aUnit(province)];
  await as(admin, async (ctx) =>
    mergeUnits(ctx, (await touchedUnits(ctx.sql, [gone.id, goes.id]))!, {
      documentNumber: "1/NQ",
      documentDate: "2026-02-01",
      effectiveOn: "2026-03-01",
      note: null,
      "unit[]": [gone.id],
      into: goes.id,
      name: null,
      shortName: null,
      "bloc[]": [],
      countsIn: null,
    }),
  );
  await writes(admin, "unit.changed", goes.id, { code: "X" });
  expect([await events(admin, "don-vi", gone.id), await events(admin, "don-vi", goes.id), await events(admin, "don-vi", third.id)]).toEqual(
    [["unit.merged"], ["unit.changed", "unit.merged"], []],
  );
  const [entry] = (await seen(admin, "don-vi", gone.id)).rows[0]!.it.entries;
  expect(detailsOf(entry!)).toEqual([
    { label: "Đơn vị được nhập", after: "Sở Đi" },
    { label: "Văn bản", after: "1/NQ" },
    { label: "Có hiệu lực từ", after: "01/03/2026" },
  ]);
});

test("pages go on by key: whole, each row once, also while new rows come in front", async () => {
  const bloc = elsewhere.blocId,
    rows = HISTORY_PAGE * 2 + 7;
  await as(admin, async (ctx) => {
    for (let n = 0; n < rows; n += 1) await audit(ctx, "bloc.changed", bloc, { kind: "BLOC" });
  });
  const found: string[] = [];
  for (let before = "", more = true; more; before = found.at(-1)!) {
    const { it } = (await seen(admin, "khoi", bloc, before)).rows[0]!;
    found.push(...it.entries.map(({ seq }) => seq));
    more = it.more;
    await writes(admin, "bloc.changed", bloc, {});
  }
  expect([found.length, new Set(found).size]).toEqual([rows, rows]);
  expect(found.map(Number)).toEqual(found.map(Number).toSorted((a, b) => b - a));
});

test("the rows of one record are read from its own end of the index, however long the province's log is", async () => {
  await ownerSql.query("analyze audit_entry");
  const plan = await as(admin, async ({ sql }) => {
    const { text, values } = historyOf("khoi", year.blocId);
    await sql.query({ text: "set local enable_seqscan = off" });
    return (await sql.query<{ "QUERY PLAN": string }>({ text: `explain ${text}`, values: values as unknown[] })).rows
      .map((row) => row["QUERY PLAN"])
      .join("\n");
  });
  expect(plan).toContain("audit_entry_about_seq");
  expect(plan).not.toMatch(/audit_entry_province_id_seq/);
});
