import { expect, test } from "vitest";
import { reviewStanding } from "@/lib/movements/overview";
import {
  lateWords,
  obstaclesToDraft,
  dueOf,
  obstaclesToExtend,
  obstaclesToHandIn,
  obstaclesToReturn,
  reminderOf,
  standingOf,
} from "@/lib/movements/report-rules";

const asked = { joined: true, joinBy: "2026-03-01", reportBy: "2026-11-30", report: null, today: "2026-11-20" };
const sent = { archive: false, closedYear: false, joined: true, state: null, due: "2026-11-30", today: "2026-11-30" };
const codes = (found: { code: string }[]) => found.map(({ code }) => code);

test("a unit that has not joined is late from the day after the last day to join", () => {
  expect(standingOf({ ...asked, joined: false, today: "2026-03-01" })).toEqual({ step: "not_joined", due: "2026-03-01", late: false });
  expect(standingOf({ ...asked, joined: false, today: "2026-03-02" })).toEqual({ step: "not_joined", due: "2026-03-01", late: true });
  expect(standingOf({ ...asked, joined: false, joinBy: null })).toEqual({ step: "not_joined", due: "2026-11-30", late: false });
});

test("a report is late after its day, or after the day decided for this unit", () => {
  expect(standingOf({ ...asked, today: "2026-11-30" })).toMatchObject({ step: "waiting", late: false });
  expect(standingOf({ ...asked, today: "2026-12-01" })).toMatchObject({ step: "waiting", late: true });
  expect(standingOf({ ...asked, today: "2026-12-01", report: { state: "drafting", extendedUntil: "2026-12-05" } })).toEqual({
    step: "waiting",
    due: "2026-12-05",
    late: false,
  });
  expect(standingOf({ ...asked, today: "2026-12-06", report: { state: "returned", extendedUntil: "2026-12-05" } })).toEqual({
    step: "returned",
    due: "2026-12-05",
    late: true,
  });
  expect(standingOf({ ...asked, today: "2027-01-01", report: { state: "handed_in", extendedUntil: null } })).toEqual({
    step: "handed_in",
    due: null,
    late: false,
  });
});

test("after the day nothing goes in without a decision, but a draft is always kept", () => {
  expect(obstaclesToHandIn(sent)).toEqual([]);
  expect(obstaclesToHandIn({ ...sent, today: "2026-12-01" })).toEqual([{ code: "movement.report_late", facts: { due: "30/11/2026" } }]);
  expect(obstaclesToDraft({ ...sent, state: "returned" })).toEqual([]);
  expect(obstaclesToHandIn({ ...sent, archive: true, today: "2030-01-01" })).toEqual([]);
});

test("who has not joined, has sent already or whose year is over writes nothing", () => {
  expect(codes(obstaclesToDraft({ ...sent, joined: false }))).toEqual(["movement.not_joined"]);
  expect(codes(obstaclesToDraft({ ...sent, state: "handed_in" }))).toEqual(["movement.report_sent"]);
  expect(codes(obstaclesToDraft({ ...sent, state: "accepted", archive: true }))).toEqual([]);
  expect(codes(obstaclesToHandIn({ ...sent, closedYear: true }))).toEqual(["movement.year_closed"]);
});

test("a report is sent back or let in later only to a day that lies ahead", () => {
  expect(obstaclesToReturn("handed_in", "2026-12-01", "2026-12-01")).toEqual([]);
  expect(codes(obstaclesToReturn("accepted", "2026-11-30", "2026-12-01"))).toEqual(["movement.day_passed"]);
  expect(codes(obstaclesToReturn("returned", "2026-12-05", "2026-12-01"))).toEqual(["movement.report_not_sent"]);
  expect(obstaclesToExtend(null, "2026-12-05", "2026-12-01", "2026-12-01")).toEqual([]);
  expect(codes(obstaclesToExtend("handed_in", "2026-12-05", "2026-12-01", "2026-12-01"))).toEqual(["movement.report_sent_already"]);
  expect(codes(obstaclesToExtend(null, "2026-12-05", "2026-12-05", "2026-12-01"))).toEqual(["movement.day_not_later"]); // nobody loses days
  expect(dueOf("2026-12-05", { extendedUntil: "2026-12-02" })).toBe("2026-12-05");
});

test("a review counts the units of the bloc, of a unit's own movement that unit alone; ended, nobody is late", () => {
  const members = ["a", "b", "c"].map((unitId) => ({ unitId, name: unitId.toUpperCase(), slug: unitId, own: false }));
  const review = {
    id: "r",
    kind: "FINAL" as const,
    title: "Tổng kết",
    reportBy: "2026-11-30",
    closed: false,
    version: 1,
    reports: [
      { unitId: "a", state: "accepted" as const, extendedUntil: null },
      { unitId: "b", state: "handed_in" as const, extendedUntil: null },
    ],
  };
  const movement = { unitId: null, joinBy: null, joined: ["a", "b"], reviews: [review] };
  const standing = reviewStanding(movement, review, members, "2026-12-02");
  expect([standing.sent, standing.accepted, standing.units.length, standing.late.map(({ name }) => name)]).toEqual([2, 1, 3, ["C"]]);
  expect(reviewStanding({ ...movement, unitId: "a" }, review, members, "2026-12-02").units.map(({ unitId }) => unitId)).toEqual(["a"]);
  expect(reviewStanding(movement, { ...review, closed: true }, members, "2026-12-02").late).toEqual([]);
});

test("the reminder names each unit with what it owes and since when", () => {
  expect(reminderOf("P", "Tổng kết", [], "Khối")).toBeNull();
  expect(
    reminderOf(
      "P",
      "Tổng kết",
      [
        { name: "A", due: "2026-11-30", step: "waiting" },
        { name: "B", due: "2026-03-01", step: "not_joined" },
      ],
      "Khối",
    ),
  ).toBe(
    "Khối đề nghị lãnh đạo các đơn vị thực hiện phong trào “P” (Tổng kết):\n- A: gửi báo cáo, hạn 30/11/2026.\n- B: đăng ký tham gia, hạn 01/03/2026.\nVào mục Việc cần làm để thực hiện. Trân trọng.",
  );
});

test("what is late says what and since which day: a unit may be late to take part long before its report is due", () => {
  const late = (step: "not_joined" | "waiting" | "returned", due: string) => ({ step, due });
  expect(lateWords([])).toBeNull();
  expect(lateWords([late("not_joined", "2026-03-01")])).toBe("1 đơn vị quá hạn đăng ký tham gia 01/03/2026");
  expect(lateWords([late("waiting", "2026-11-30"), late("not_joined", "2026-03-01"), late("returned", "2026-11-20")])).toBe(
    "1 đơn vị quá hạn đăng ký tham gia 01/03/2026, 2 đơn vị quá hạn báo cáo 20/11/2026",
  );
});
