import { expect, test } from "vitest";
import { placeBeside, underTitle } from "@/lib/desk/place";
import { countWords, grouped, tasksOf } from "@/lib/desk/tasks";
import type { Desk, DeskYear, Task } from "@/lib/desk/desk";
import type { Actor, HeldPost, PostCode } from "@/lib/tenancy/actor";
import { NO_SHEETS } from "../../support/no-sheets.ts";

const YEAR = "y-2026";
const post = (code: PostCode, more: Partial<HeldPost> = {}): HeldPost => ({
  id: code,
  code,
  unitId: null,
  unitName: null,
  blocYearId: null,
  blocName: null,
  blocSlug: null,
  year: null,
  act: null,
  acting: null,
  ...more,
});
const office = (code: PostCode) =>
  post(code, { unitId: "head-unit", unitName: "Văn phòng", blocYearId: YEAR, blocName: "Khối Tham mưu", year: "2026" });
const actor = (...posts: HeldPost[]): Actor => ({
  provinceId: "p",
  provinceSlug: "tinh-mau",
  provinceName: "Tỉnh Mẫu",
  provinceKind: "PROVINCE",
  demo: true,
  personId: "me",
  name: "Tôi",
  title: null,
  homeUnitId: null,
  accountId: "a",
  sessionId: "s",
  passwordAt: "2026-02-05T00:00:00Z",
  posts,
  years: [],
  mustEnrol: false,
});
const year: DeskYear = {
  id: YEAR,
  blocYearId: YEAR,
  version: 1,
  year: "2026",
  stage: "running",
  startsOn: "2026-01-01",
  endsOn: "2026-12-31",
  scoringFrom: "2026-11-01",
  scoringUntil: "2026-11-30",
  yearEndBy: null,
  today: "2026-02-05",
  facts: {
    stage: "running",
    mode: "live",
    headNamed: true,
    launches: 1,
    launchesOpen: 0,
    criteriaAdopted: true,
    pledge: { state: "signing", parties: 2, signed: 1, untargeted: 0 },
    members: 2,
    minMembers: 2,
    sheets: NO_SHEETS,
    meeting: {
      held: 0,
      open: 0,
      inquorate: 0,
      unsigned: 0,
      votesOpen: 0,
      electionsWaiting: 0,
      passedOver: 0,
      nextHead: false,
      nextDeputy: false,
      elects: true,
    },
    proposals: { open: 0, nominated: 0, unproposed: 0 },
    handedOver: false,
    scoringFrom: "2026-11-01",
    today: "2026-02-05",
  },
  bloc: { slug: "tham-muu", name: "Khối thi đua Tham mưu", shortName: "Khối Tham mưu", kind: "BLOC" },
  moves: [],
  memberUnitIds: ["unit", "head-unit"],
  pledge: {
    id: "g",
    state: "signing",
    signBy: "2026-02-10",
    clauses: 7,
    perUnit: true,
    targetUnitIds: [],
    parties: [
      { unitId: "unit", name: "Thống kê tỉnh", signBy: "2026-02-10", signedAt: null, manner: null },
      { unitId: "head-unit", name: "Văn phòng", signBy: "2026-02-10", signedAt: "2026-02-01T02:00:00Z", manner: "APP" },
    ],
  },
  offices: [{ id: "o", kind: "head", unitId: "head-unit", unitName: "Văn phòng", unitSlug: "van-phong", held: ["head", "secretary"] }],
  meetings: [],
  criteria: { draft: null, passed: false, talk: null },
  cross: [],
};
const idle: Desk["awards"] = {
  years: [],
  letters: [],
  corrections: [],
  reviews: [],
  toReceive: 0,
  again: 0,
  sentBack: [],
  mine: 0,
  mineDue: null,
  redo: [],
  handed: [],
  orphaned: 0,
  heard: 0,
  objections: 0,
  toConfirm: 0,
  compared: 0,
  atCouncil: 0,
  agreed: 0,
  toForward: 0,
  drafts: [],
  unpublished: [],
  openSessions: [],
};
const desk = (change: Partial<DeskYear> = {}, more: Partial<Desk> = {}): Desk => ({
  today: "2026-02-05",
  awards: idle,
  years: [{ ...year, ...change }],
  events: [],
  boardSheets: [],
  assignments: [],
  mentions: [],
  expected: [],
  days: [],
  ending: [],
  headless: [],
  waitingPosts: [],
  setup: null,
  ...more,
});
const titles = (who: Actor, it: Desk) => tasksOf(who, it).map(({ title }) => title);
const leader = post("unit_leader", { unitId: "unit", unitName: "Thống kê tỉnh" });
const officer = post("unit_officer", { unitId: "unit", unitName: "Thống kê tỉnh" });

test("the leader of a unit that has not signed is asked to sign, by the day set", () => {
  expect(tasksOf(actor(leader), desk())).toMatchObject([
    {
      title: "Ký giao ước thi đua năm 2026",
      due: "2026-02-10",
      href: "/tinh-mau/khoi/tham-muu/2026/giao-uoc",
      post: "Lãnh đạo đơn vị, Thống kê tỉnh",
    },
  ]);
});

test("so is whom the leader delegated, and nobody else", () => {
  expect(titles(actor(post("delegate", { unitId: "unit", act: "pledge.sign" })), desk())).toEqual(["Ký giao ước thi đua năm 2026"]);
  expect(titles(actor(post("delegate", { unitId: "unit", act: "ballot.cast" })), desk())).toEqual([]);
  expect(titles(actor(officer), desk())).toEqual([]);
  expect(titles(actor(post("unit_leader", { unitId: "head-unit" })), desk())).toEqual([]);
});

test("a draft asks nobody to sign; its own targets are asked of the unit's officer until some stand there", () => {
  const draft = { pledge: { ...year.pledge!, state: "draft" as const, parties: [] } };
  expect(titles(actor(leader), desk(draft))).toEqual([]);
  expect(titles(actor(officer), desk(draft))).toEqual(["Nhập chỉ tiêu giao ước năm 2026"]);
  expect(titles(actor(officer), desk({ pledge: { ...draft.pledge, targetUnitIds: ["unit"] } }))).toEqual([]);
});

test("the leader of a unit in office names who is missing", () => {
  const lacking = { offices: [{ ...year.offices[0]!, held: ["head" as const] }] };
  expect(titles(actor(post("unit_leader", { unitId: "head-unit" })), desk(lacking))).toEqual(["Cử Thư ký khối"]);
  expect(titles(actor(leader), desk(lacking))).not.toContain("Cử Thư ký khối");
});

test("the secretary sees who has not signed, ready to be copied", () => {
  const [task] = tasksOf(actor(office("bloc_secretary")), desk());
  expect(task).toMatchObject({ title: "1 đơn vị chưa ký giao ước", due: "2026-02-10" });
  expect(task?.copy).toContain("Thống kê tỉnh");
  expect(task?.copy).toContain("10/02/2026");
});

test("who may sign later is named with that day; the day of the task is the first that anybody has, words to be sent say the common one only while it is somebody's", () => {
  const party = (name: string, signBy: string | null) => ({ unitId: name, name, signBy, signedAt: null, manner: null });
  const of = (...parties: ReturnType<typeof party>[]) =>
    tasksOf(actor(office("bloc_secretary")), desk({ pledge: { ...year.pledge!, parties } }))[0]!;
  const both = of(party("Sở A", "2026-02-10"), party("Sở B", "2026-02-20"));
  expect(both).toMatchObject({ due: "2026-02-10", detail: "Sở A; Sở B, gia hạn đến 20/02/2026." });
  expect(both.copy).toContain("Sở A; Sở B, gia hạn đến 20/02/2026.");
  expect(both.copy).toContain("trước ngày 10/02/2026");
  const alone = of(party("Sở B", "2026-02-20"));
  expect(alone).toMatchObject({ due: "2026-02-20", detail: "Sở B, gia hạn đến 20/02/2026." });
  expect(alone.copy).not.toContain("10/02/2026");
});

test("bloc and year are said once: by the post where the post is of the bloc, else under the title", () => {
  const draft = { criteria: { draft: { id: "c", number: 1, items: 29 }, passed: false, talk: null } },
    kept = tasksOf(actor(office("bloc_secretary")), desk(draft)).find(({ key }) => key === "criteria-c")!;
  expect(kept).toMatchObject({ place: null, post: "Thư ký khối, Khối Tham mưu 2026" });
  expect(underTitle(kept)).toBe("Dự thảo có 29 tiêu chí.");
  const [signs] = tasksOf(actor(leader), desk());
  expect(signs!.place).toEqual({ bloc: "Khối Tham mưu", year: "2026" });
  expect(underTitle(signs!)).toBe("Thống kê tỉnh. Khối Tham mưu, năm 2026.");
});

test("a post of the same bloc in another year does not name this one", () => {
  const of = (blocYearId: string) => placeBeside(post("bloc_secretary", { blocYearId, blocName: "Khối Tham mưu" }), year);
  expect([of(YEAR), of("y-2025")]).toEqual([null, { bloc: "Khối Tham mưu", year: "2026" }]);
});

test("what has to happen first is said last, and nothing is said of nothing", () => {
  const place = { bloc: "Khối Tham mưu", year: "2026" };
  expect(underTitle({ detail: "Thống kê tỉnh.", place, before: "Đã quá hạn." })).toBe(
    "Thống kê tỉnh. Khối Tham mưu, năm 2026. Đã quá hạn.",
  );
  expect(underTitle({ detail: "", place })).toBe("Khối Tham mưu, năm 2026.");
  expect(underTitle({ detail: "", place: null })).toBe("");
});

test("a year being prepared wants a launch meeting, a pledge, and their adoption", () => {
  const preparing = {
    stage: "preparing" as const,
    facts: { ...year.facts, stage: "preparing" as const, launches: 0, pledge: null },
    pledge: null,
  };
  expect(titles(actor(office("bloc_secretary")), desk(preparing))).toEqual([
    "Lập kế hoạch hội nghị triển khai năm 2026",
    "Soạn giao ước thi đua năm 2026",
  ]);
  const drafted = {
    ...preparing,
    facts: { ...preparing.facts, launches: 1 },
    pledge: { ...year.pledge!, state: "draft" as const, parties: [] },
  };
  expect(titles(actor(office("bloc_head")), desk(drafted))).toEqual(["Đưa giao ước năm 2026 ra hội nghị thông qua"]);
});

test("a meeting whose day has passed is overdue until it is closed", () => {
  const meetings = [{ id: "m", title: "Hội nghị triển khai", status: "invited" as const, startsAt: "2026-02-03T01:00:00Z" }];
  const tasks = tasksOf(actor(office("bloc_secretary")), desk({ meetings }));
  expect(grouped(tasks, "2026-02-05").late.map(({ title }) => title)).toEqual(["Ghi kết quả và kết thúc: Hội nghị triển khai"]);
});

test("the head moves a ready year on; before the scoring day it is no duty", () => {
  const ready = { stage: "preparing" as const, facts: { ...year.facts, stage: "preparing" as const } };
  expect(titles(actor(office("bloc_head")), desk(ready))).toContain("Chuyển năm 2026 sang Đang thực hiện");
  expect(titles(actor(office("bloc_head")), desk({ ...ready, facts: { ...ready.facts, criteriaAdopted: false } }))).not.toContain(
    "Chuyển năm 2026 sang Đang thực hiện",
  );
  expect(titles(actor(office("bloc_head")), desk())).not.toContain("Chuyển năm 2026 sang Tự chấm điểm");
  expect(titles(actor(office("bloc_head")), desk({ today: "2026-10-28" }))).toContain("Chuyển năm 2026 sang Tự chấm điểm");
  expect(titles(actor(post("bloc_head", { blocYearId: "another" })), desk(ready))).not.toContain("Chuyển năm 2026 sang Đang thực hiện");
});

test("a post waits for a second person, never for its giver or its holder", () => {
  const waiting = [
    { personId: "x", givenById: "y", name: "Nguyễn Văn A" },
    { personId: "me", givenById: "y", name: "Tôi" },
    { personId: "x", givenById: "me", name: "Trần B" },
  ];
  expect(titles(actor(post("board_leader")), { ...desk({}, { waitingPosts: waiting }), years: [] })).toEqual(["Xác nhận 1 chức vụ"]);
  expect(titles(actor(leader), { ...desk({}, { waitingPosts: waiting }), years: [] })).toEqual([]);
});

test("the board is told of a year without a head unit", () => {
  expect(
    titles(actor(post("board_officer")), {
      ...desk({}, { headless: [{ year: "2027", slug: "tham-muu", name: "Khối Tham mưu" }] }),
      years: [],
    }),
  ).toEqual(["Ghi đơn vị đứng đầu khối"]);
});

const task = (due: string | null): Task => ({ key: String(due), title: "", detail: "", due, post: "", href: "", verb: "" });

test("the week ends on Sunday; today belongs to it, yesterday is late", () => {
  const groups = grouped([task("2026-11-20"), task("2026-11-24"), task("2026-11-29"), task("2026-11-30"), task(null)], "2026-11-24");
  expect(groups).toMatchObject({
    late: [{ due: "2026-11-20" }],
    week: [{ due: "2026-11-24" }, { due: "2026-11-29" }],
    later: [{ due: "2026-11-30" }],
    open: [{ due: null }],
    weekEnds: "2026-11-29",
  });
  expect(countWords(groups)).toBe("Có 5 việc: 1 việc quá hạn, 2 việc phải xong trong tuần.");
  expect(grouped([task("2026-11-29")], "2026-11-29").weekEnds).toBe("2026-11-29");
});

test("an empty desk says so", () => expect(countWords(grouped([], "2026-11-24"))).toBe("Không có việc nào đang chờ."));

test("whoever keeps the bloc is asked for the table of criteria until it is adopted; an adopted one asks nothing", () => {
  const secretary = actor(office("bloc_secretary")),
    lacking = { facts: { ...year.facts, criteriaAdopted: false } },
    draft = { id: "c", number: 1, items: 28 };
  const about = (it: Desk, who = secretary) => titles(who, it).filter((title) => title.includes("tiêu chí"));
  expect(about(desk(lacking))).toEqual(["Soạn bảng tiêu chí chấm điểm năm 2026"]);
  expect(about(desk({ ...lacking, criteria: { draft, passed: false, talk: null } }))).toEqual([
    "Đưa bảng tiêu chí năm 2026 ra hội nghị thông qua",
  ]);
  expect(about(desk({ ...lacking, criteria: { draft, passed: true, talk: null } }))).toEqual(["Ghi nhận thông qua bảng tiêu chí năm 2026"]);
  expect(about(desk({ criteria: { draft: { ...draft, number: 2 }, passed: false, talk: null } }))).toEqual([
    "Hoàn thiện bản sửa đổi tiêu chí năm 2026",
  ]);
  expect(about(desk())).toEqual([]);
  expect(about(desk(lacking), actor(leader))).toEqual([]);
  expect(about(desk({ ...lacking, stage: "checking" }))).toEqual([]);
});

test("a table laid before the members is a task of each unit that has not spoken, and a count for whoever keeps the bloc", () => {
  const talk = { versionId: "c", dueOn: "2026-02-20", open: true, waiting: 0, silent: [{ unitId: "unit", name: "Thống kê tỉnh" }] },
    secretary = actor(office("bloc_secretary"));
  const about = (change: Partial<typeof talk>, who = actor(officer)) =>
    tasksOf(who, desk({ criteria: { draft: null, passed: false, talk: { ...talk, ...change } } })).filter(({ key }) =>
      key.startsWith("opinion"),
    );
  expect(about({})).toMatchObject([
    {
      title: "Góp ý bảng tiêu chí năm 2026",
      due: "2026-02-20",
      href: "/tinh-mau/khoi/tham-muu/2026/tieu-chi/gop-y?donvi=unit",
      unitId: "unit",
    },
  ]);
  expect(about({}, actor(leader))).toHaveLength(1);
  expect(about({}, actor(post("unit_officer", { unitId: "elsewhere" })))).toEqual([]);
  expect([about({ silent: [] }), about({ open: false })]).toEqual([[], []]);
  expect(about({}, secretary)).toMatchObject([
    { title: "Góp ý bảng tiêu chí: 1 trên 2 đơn vị đã góp ý", due: "2026-02-20", copy: expect.stringContaining("Thống kê tỉnh") as string },
  ]);
  expect(about({ silent: [], waiting: 3 }, secretary).map(({ title }) => title)).toEqual(["Trả lời 3 ý kiến góp ý bảng tiêu chí"]);
});

test("the way from nomination to decision is a task of whoever takes the next step", () => {
  const awards = {
    ...idle,
    years: [
      { blocYearId: YEAR, slug: "tham-muu", year: "2026", shortName: "Khối Tham mưu", nominated: 3, drafting: 3, lacking: 1, returned: 1 },
    ],
    toReceive: 4,
    redo: [
      { id: "p", unit: "Sở Y tế", by: "Phạm Lãnh Đạo", reason: "Nêu số phiếu.", due: "2026-02-20" },
      { id: "q", unit: "Sở Nội vụ", by: "Phạm Lãnh Đạo", reason: "Nêu căn cứ.", due: "2026-02-18" },
    ],
    toConfirm: 1,
    atCouncil: 2,
    agreed: 2,
    sentBack: [{ unit: "Sở Tài chính", since: "2026-01-30" }],
    drafts: [{ id: "d", number: "12/QĐ" }],
    unpublished: [{ id: "e", number: "09/QĐ" }],
  };
  const asked = (who: Actor) => titles(who, desk({}, { years: [], awards }));
  expect(asked(actor(office("bloc_head")))).toEqual([
    "Lập hồ sơ cho 3 đề cử khen thưởng",
    "Bổ sung 1 hồ sơ bị trả lại",
    "Bổ sung giấy tờ cho 1 hồ sơ đang soạn",
    "Kiểm tra, gửi 2 hồ sơ đề nghị khen thưởng",
  ]);
  expect(asked(actor(office("bloc_secretary")))).toEqual([
    "Lập hồ sơ cho 3 đề cử khen thưởng",
    "Bổ sung 1 hồ sơ bị trả lại",
    "Bổ sung giấy tờ cho 1 hồ sơ đang soạn",
  ]);
  expect(asked(actor(post("board_officer")))).toEqual([
    "Ghi lại kết luận thẩm định 2 hồ sơ được trả lại",
    "Tiếp nhận 4 hồ sơ đề nghị",
    "Đôn đốc bổ sung 1 hồ sơ đã trả lại",
    "Soạn quyết định cho 2 hồ sơ",
  ]);
  expect(asked(actor(post("board_leader")))).toEqual([
    "Xác nhận thẩm định 1 hồ sơ",
    "Ban hành Quyết định số 12/QĐ",
    "Công bố Quyết định số 09/QĐ",
  ]);
  expect(asked(actor(post("council_secretary")))).toEqual(["Soạn quyết định cho 2 hồ sơ", "Lập phiên họp Hội đồng cho 2 hồ sơ"]);
  expect(asked(actor(leader))).toEqual([]);
});

test("an open session names what stands before its next result", () => {
  const session = { id: "s", title: "Phiên họp", heldOn: "2026-02-04", results: 0, left: 2, undeclared: 0 },
    secretary = actor(post("council_secretary"));
  const asked = (more: Partial<typeof session>) =>
    tasksOf(secretary, desk({}, { years: [], awards: { ...idle, openSessions: [{ ...session, ...more }] } })).map(({ title, href }) => [
      title,
      href,
    ]);
  expect([
    asked({}),
    asked({ undeclared: 1 }),
    asked({ undeclared: 1, left: 0, results: 2 }),
    asked({ undeclared: 1, heldOn: "2026-02-20" }),
  ]).toEqual([
    [["Ghi kết quả: Phiên họp", "/tinh-mau/hoi-dong/s"]],
    [["Khai báo lợi ích liên quan: Phiên họp", "/tinh-mau/hoi-dong/s/uy-vien"]],
    [["Kết thúc: Phiên họp", "/tinh-mau/hoi-dong/s"]],
    [["Chuẩn bị: Phiên họp", "/tinh-mau/hoi-dong/s"]],
  ]);
});

test("a drawn check stands on the checker's desk once both sheets are in, and on nobody else's", () => {
  const check = {
    id: "c",
    unitId: "other",
    slug: "so-khac",
    name: "Sở Khác",
    checkerUnitId: "unit",
    dueOn: "2026-12-10",
    state: "sent" as const,
    ownState: "sent" as const,
  };
  const scoring = (change: Partial<typeof check> | { state: "drafting" } | { ownState: "drafting" }) =>
    desk({ stage: "scoring", pledge: null, cross: [{ ...check, ...change }] });
  expect(tasksOf(actor(officer), scoring({}))).toMatchObject([
    { title: "Chấm chéo: Sở Khác", due: "2026-12-10", href: "/tinh-mau/khoi/tham-muu/2026/cham-cheo/so-khac" },
  ]);
  expect(titles(actor(officer), scoring({ ownState: "drafting" }))).toEqual([]);
  expect(titles(actor(officer), scoring({ state: "drafting" }))).toEqual([]);
  expect(titles(actor(post("unit_officer", { unitId: "third" })), scoring({}))).toEqual([]);
});
