import { expect, test } from "vitest";
import { stepsOf } from "@/lib/year/steps";

const year = {
  stage: "scoring" as const,
  today: "2026-11-24",
  startsOn: "2026-01-01",
  endsOn: "2026-12-31",
  scoringFrom: "2026-11-01",
  scoringUntil: "2026-11-30",
  yearEndBy: "2027-01-15",
  moves: [
    { to: "running" as const, at: "2026-01-20T03:00:00Z" },
    { to: "scoring" as const, at: "2026-10-31T18:00:00Z" },
  ],
};

test("done stages carry their day, the current one what is left and what is counted", () => {
  const steps = stepsOf(year, "Đã gửi 6/10 đơn vị");
  expect(steps.map(({ state }) => state)).toEqual(["done", "done", "now", "next", "next", "next", "next"]);
  expect(steps[0]).toEqual({ label: "Chuẩn bị", state: "done", when: "xong 20/01" });
  expect(steps[1]?.when).toBe("xong 01/11");
  expect(steps[2]).toEqual({ label: "Tự chấm điểm", state: "now", when: "01/11 – 30/11", more: "Còn 6 ngày. Đã gửi 6/10 đơn vị.", at: 79 });
  expect(steps[4]?.when).toBe("đến 15/01/2027");
});

test.each([
  ["2026-11-30", "Hôm nay."],
  ["2026-12-04", "Quá 4 ngày."],
])("on %s the stage says %s", (today, more) => {
  expect(stepsOf({ ...year, today })[2]?.more).toBe(more);
});

test("a year without days and moves still has seven stages", () => {
  const steps = stepsOf({ ...year, stage: "preparing", moves: [], scoringFrom: null, scoringUntil: null, yearEndBy: null });
  expect(steps).toHaveLength(7);
  expect(steps[0]).toEqual({ label: "Chuẩn bị", state: "now", at: 0 });
});

test("a year sent back shows the day on which it left each stage for good", () => {
  const moves = [
    { to: "running" as const, at: "2026-01-20T03:00:00Z" },
    { to: "preparing" as const, at: "2026-02-01T03:00:00Z" },
    { to: "running" as const, at: "2026-02-10T03:00:00Z" },
  ];
  expect(stepsOf({ ...year, stage: "running", moves })[0]?.when).toBe("xong 10/02");
});
