import { expect, test } from "vitest";
import { type DeskMeeting, meetingTasks } from "@/lib/desk/meeting-tasks";
import type { Actor, HeldPost, PostCode } from "@/lib/tenancy/actor";

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
const year = {
  id: "y",
  year: "2026",
  today: "2027-01-22",
  meetings: [] as DeskMeeting[],
  memberUnitIds: ["unit"],
  bloc: { shortName: "Khối Tham mưu" },
  minutes: [
    {
      id: "m",
      title: "Hội nghị tổng kết",
      endedAt: "2027-01-22T04:30:00Z",
      record: { wordsVersion: 1, dueOn: null, sentAt: null, frozenAt: "2027-01-22T05:00:00Z" },
      roll: [],
      answers: [],
    },
  ],
  counts: [{ voteId: "v", meetingId: "m", title: "Bỏ phiếu khen thưởng" }],
};
const tasks = (code: PostCode, more: Partial<HeldPost>) =>
  meetingTasks(actor(post(code, more)), year, "/tinh-mau/khoi/k/2026").map(({ key, href }) => [key, href]);

test("the secretary is asked to have the minutes signed, the counter to confirm the numbers", () => {
  expect(tasks("bloc_secretary", { blocYearId: "y" })).toEqual([
    ["minutes-m", "/tinh-mau/khoi/k/2026/hoi-nghi/m#ky-bien-ban"],
    ["count-v", "/tinh-mau/khoi/k/2026/hoi-nghi/m/bo-phieu/v#kiem-phieu"],
  ]);
  expect(tasks("unit_officer", { unitId: "unit" })).toEqual([["count-v", "/tinh-mau/khoi/k/2026/hoi-nghi/m/bo-phieu/v#kiem-phieu"]]);
});

test("nobody of another bloc or another year is asked", () => {
  expect(tasks("bloc_secretary", { blocYearId: "other" })).toEqual([]);
  expect(tasks("unit_leader", { unitId: "elsewhere" })).toEqual([]);
});

const held = {
  numerator: 2,
  denominator: 3,
  secretaryName: "Hà",
  discussion: "Đ",
  states: ["present", "present", "absent"] as const,
  decided: 1,
  electionsWaiting: 0,
  votes: [],
};
const teller = { id: "t", fullName: "Lê Thị Hạnh", unitId: "u", personId: "p", confirmedAt: null as string | null };
const asked = (code: PostCode, meeting: Partial<DeskMeeting>) =>
  meetingTasks(
    actor(post(code, { blocYearId: "y" })),
    {
      ...year,
      minutes: [],
      counts: [],
      meetings: [{ id: "m", title: "Hội nghị tổng kết", status: "open", startsAt: "2027-01-22T01:00:00Z", ...meeting }],
    },
    "",
  ).map(({ title }) => title);
const open = (more: object): Partial<DeskMeeting> => ({ held: { ...held, states: [...held.states], ...more } });

test("an open meeting is followed: what is left to write down, then its end, which is the chair's", () => {
  expect(asked("bloc_secretary", open({ states: ["present", "expected", "expected"] }))).toEqual([
    "Ghi diễn biến cuộc họp: Hội nghị tổng kết",
  ]);
  expect(asked("bloc_head", open({ discussion: null, decided: 0 }))).toEqual(["Ghi diễn biến cuộc họp: Hội nghị tổng kết"]);
  expect(asked("bloc_head", open({}))).toEqual(["Kết thúc cuộc họp: Hội nghị tổng kết"]);
  expect(asked("bloc_deputy", open({}))).toEqual(["Kết thúc cuộc họp: Hội nghị tổng kết"]);
  expect(asked("bloc_secretary", open({}))).toEqual([]);
  expect(asked("bloc_head", open({ electionsWaiting: 1 }))).toEqual(["Ghi diễn biến cuộc họp: Hội nghị tổng kết"]);
});

test.each([
  ["planned", [teller], "Mở bỏ phiếu: Suy tôn"],
  ["open", [teller], "Ghi số phiếu: Suy tôn"],
  [
    "closed",
    [
      { ...teller, personId: null },
      { ...teller, confirmedAt: "2027-01-22T03:00:00Z" },
    ],
    "Lấy chữ ký biên bản kiểm phiếu: Suy tôn",
  ],
  ["closed", [teller, teller].map((one) => ({ ...one, confirmedAt: "2027-01-22T03:00:00Z" })), "Công bố kết quả: Suy tôn"],
] as const)("a vote that is %s asks for its next step", (state, tellers, title) => {
  expect(asked("bloc_secretary", open({ votes: [{ id: "v", title: "Suy tôn", state, tellers: [...tellers] }] }))).toEqual([
    "Ghi diễn biến cuộc họp: Hội nghị tổng kết",
    title,
  ]);
});

test("counters who have an account are asked on their own desk, not the secretary for them", () => {
  expect(asked("bloc_secretary", open({ votes: [{ id: "v", title: "Suy tôn", state: "closed", tellers: [teller, teller] }] }))).toEqual([
    "Ghi diễn biến cuộc họp: Hội nghị tổng kết",
  ]);
});

test("on its day a planned meeting is to be opened, before it to be prepared", () => {
  expect(asked("bloc_head", { status: "invited" })).toEqual(["Khai mạc: Hội nghị tổng kết"]);
  expect(asked("bloc_head", { status: "planned", startsAt: "2027-01-25T01:00:00Z" })).toEqual(["Chuẩn bị: Hội nghị tổng kết"]);
  expect(asked("bloc_head", { status: "planned", startsAt: "2027-02-25T01:00:00Z" })).toEqual([]);
});

test("minutes are signed by the chair and seen to by the secretary", () => {
  const minutes = (code: PostCode) =>
    meetingTasks(actor(post(code, { blocYearId: "y" })), { ...year, counts: [] }, "").map(({ title }) => title);
  expect([minutes("bloc_head"), minutes("bloc_secretary")]).toEqual([
    ["Ký biên bản: Hội nghị tổng kết"],
    ["Lấy chữ ký, ghi nhận biên bản: Hội nghị tổng kết"],
  ]);
});
