import { expect, test } from "vitest";
import {
  noticeState,
  obstaclesOfObjections,
  obstaclesToDraftNotice,
  obstaclesToPublishNotice,
  obstaclesToWithdrawNotice,
} from "@/lib/council/notices/rules";
import { plainReference } from "@/lib/portal/notices/queries";
import { ObjectionInput } from "@/lib/portal/notices/schema";

const codes = (items: { code: string; field?: string | undefined }[]) =>
  items.map(({ code, field }) => (field ? `${code}@${field}` : code));
const days = (over = {}) => ({
  startsOn: "2026-02-10",
  endsOn: "2026-02-24",
  publishedAt: "2026-02-09T01:00:00Z",
  withdrawnAt: null,
  ...over,
});

test("a notice begins and ends with its days", () => {
  expect(["2026-02-09", "2026-02-10", "2026-02-24", "2026-02-25"].map((day) => noticeState(days(), day))).toEqual([
    "coming",
    "running",
    "running",
    "over",
  ]);
  expect([
    noticeState(days({ publishedAt: null }), "2026-02-12"),
    noticeState(days({ withdrawnAt: "2026-02-11T01:00:00Z" }), "2026-02-12"),
  ]).toEqual(["draft", "withdrawn"]);
});

test("dates reversed, a day gone by and an empty list are told at their fields, all at once", () => {
  expect(codes(obstaclesToDraftNotice({ startsOn: "2026-02-10", endsOn: "2026-02-24", chosen: 1 }, "2026-02-10"))).toEqual([]);
  expect(codes(obstaclesToDraftNotice({ startsOn: "2026-02-09", endsOn: "2026-02-01", chosen: 0 }, "2026-02-10"))).toEqual([
    "notice.starts_past@startsOn",
    "notice.dates_reversed@endsOn",
    "notice.nothing_chosen@proposals",
  ]);
});

test("published once, before it ends; taken back while it stands before the public", () => {
  const draft = { ...days({ publishedAt: null }), lines: [1] };
  expect(codes(obstaclesToPublishNotice(draft, "2026-02-24"))).toEqual([]);
  expect(codes(obstaclesToPublishNotice(draft, "2026-02-25"))).toEqual(["notice.ended"]);
  expect(codes(obstaclesToPublishNotice({ ...draft, lines: [] }, "2026-02-12"))).toEqual(["notice.nothing_chosen"]);
  expect(codes(obstaclesToPublishNotice({ ...days(), lines: [1] }, "2026-02-12"))).toEqual(["notice.published"]);
  expect(["2026-02-09", "2026-02-24", "2026-02-25"].map((day) => obstaclesToWithdrawNotice(days(), day).length)).toEqual([0, 0, 1]);
});

test("who waits for an answer holds the dossier, unless a reason is given", () => {
  expect([
    codes(obstaclesOfObjections(0, null)),
    codes(obstaclesOfObjections(2, null)),
    codes(obstaclesOfObjections(2, "Đã xác minh trực tiếp.")),
  ]).toEqual([[], ["objection.unanswered@reason"], []]);
});

test("a number is read however it was written down", () => {
  expect(["PA-12AB34CD56EF", "pa 12ab 34cd 56ef", "12ab34cd56ef"].map(plainReference)).toEqual(
    Array.from({ length: 3 }, () => "PA-12AB34CD56EF"),
  );
  expect(["", "PA-", "YK-12AB34CD", "12ab34cd56e'"].map(plainReference)).toEqual([null, null, null, null]);
});

test("an objection needs who, where to ask back, about what, and a sentence", () => {
  const said = {
    tinh: "t",
    line: "00000000-0000-4000-8000-000000000001",
    name: "Người dân",
    contact: "0900 000 000",
    words: "Số liệu chưa đúng.",
  };
  expect(ObjectionInput.safeParse(said).success).toBe(true);
  for (const missing of ["line", "name", "contact", "words"])
    expect(ObjectionInput.safeParse({ ...said, [missing]: "" }).error?.issues[0]?.path, missing).toEqual([missing]);
});
