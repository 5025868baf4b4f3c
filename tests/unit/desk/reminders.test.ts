import fc from "fast-check";
import { expect, test } from "vitest";
import { beginsWeek, isNews, isReminderDay, toTell } from "@/lib/desk/reminders/rules";
import { chatOf, letterOf, subjectOf } from "@/lib/desk/reminders/words";
import type { Task } from "@/lib/desk/desk";
import { addDays } from "@/lib/provinces/dates";
import { calendarOf, type NamedDay } from "@/lib/provinces/working-days";

const task = (key: string, due: string | null): Task => ({
  key,
  title: `Việc ${key}`,
  detail: "9,25 điểm",
  due,
  post: "Thư ký khối",
  href: "/x",
  verb: "Mở",
});
const PLAIN = calendarOf([]);
const TET: NamedDay[] = ["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"].map((day) => ({
  day,
  kind: "OFF",
  name: "Tết Nguyên đán",
  tet: true,
}));
const tell = (tasks: Task[], told: [string, string][], today: string, rhythm: "DAILY" | "WEEKLY" | "NEVER" = "DAILY") =>
  toTell(tasks, { rhythm, told: new Map(told), today, calendar: PLAIN }).map(({ key }) => key);

test("a new task is told once, and not again while its day is far", () => {
  const far = task("a", "2026-03-31");
  expect(tell([far], [], "2026-03-02")).toEqual(["a"]);
  expect(tell([far], [["a", "2026-03-02"]], "2026-03-03")).toEqual([]);
  expect(tell([task("b", null)], [["b", "2026-03-02"]], "2026-03-20")).toEqual([]);
});

test("it is told again three days before its day, on the first day it is late, and then once a week", () => {
  const it = task("a", "2026-03-12");
  const days: string[] = [];
  let last = "2026-03-02";
  for (let day = "2026-03-03"; day < "2026-03-31"; day = addDays(day, 1))
    if (tell([it], [["a", last]], day).length > 0) {
      days.push(day);
      last = day;
    }
  // 12 March is a Thursday: near from Monday the 9th, late from Friday the 13th, then every seventh day.
  expect(days).toEqual(["2026-03-09", "2026-03-13", "2026-03-20", "2026-03-27"]);
});

test("what is done is told no more, and nothing to do makes no letter", () => {
  expect(tell([], [["a", "2026-03-02"]], "2026-03-13")).toEqual([]);
});

test("weekly letters come on the first working day of the week, with all that waits", () => {
  const tasks = [task("a", "2026-05-20"), task("b", null)];
  expect(
    tell(
      tasks,
      [
        ["a", "2026-05-01"],
        ["b", "2026-05-01"],
      ],
      "2026-05-11",
      "WEEKLY",
    ),
  ).toEqual(["a", "b"]);
  expect(tell(tasks, [], "2026-05-12", "WEEKLY")).toEqual([]);
  const holiday = calendarOf([{ day: "2026-08-31", kind: "OFF", name: "Nghỉ hoán đổi" }]);
  expect([beginsWeek("2026-08-31", holiday), beginsWeek("2026-09-01", holiday)]).toEqual([true, true]);
  expect(isReminderDay("2026-08-31", holiday)).toBe(false);
  expect(beginsWeek("2026-09-03", holiday)).toBe(false);
});

test("nobody is reminded at the weekend, on a holiday or around Tết; a Saturday that is worked is a day like others", () => {
  const calendar = calendarOf([...TET, { day: "2026-01-10", kind: "WORK", name: "Làm bù" }]);
  expect(["2026-02-13", "2026-02-14", "2026-02-17", "2026-02-22", "2026-02-23"].map((day) => isReminderDay(day, calendar))).toEqual([
    true,
    false,
    false,
    false,
    true,
  ]);
  expect([isReminderDay("2026-01-10", calendar), isReminderDay("2026-01-11", calendar)]).toEqual([true, false]);
});

test("who wants no letters gets none", () =>
  fc.assert(
    fc.property(fc.constantFrom("2026-03-02", "2026-03-13"), (today) => tell([task("a", "2026-03-01")], [], today, "NEVER").length === 0),
  ));

test("between two letters about one task lie seven days, unless its day came near or passed in between", () =>
  fc.assert(
    fc.property(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 6 }), (offset, gap) => {
      const today = "2026-03-11",
        due = addDays(today, offset),
        last = addDays(today, -gap);
      const crossed = (last <= due && due < today) || (due >= today && due <= addDays(today, 3) && last < addDays(due, -3));
      return isNews({ key: "a", due }, new Map([["a", last]]), today) === crossed;
    }),
  ));

test("a letter says what, until when and where, and no points; a chat text names nobody", () => {
  const tasks = [task("a", "2026-03-01"), task("b", "2026-03-13")];
  const letter = letterOf(tasks, {
    name: "Nguyễn Văn An",
    desk: "https://thidua.vn/phu-tho/viec",
    settings: "https://thidua.vn/phu-tho/viec/nhac-viec",
    today: "2026-03-11",
  });
  expect(subjectOf(tasks, "2026-03-11")).toBe("2 việc cần làm, 1 việc quá hạn ngày 11/03/2026");
  expect(letter).toContain("Quá hạn:\n- Việc a, hạn 01/03/2026 (quá 10 ngày). Thư ký khối.");
  expect(letter).toContain("https://thidua.vn/phu-tho/viec/nhac-viec");
  expect(letter).not.toContain("9,25");
  expect(chatOf(tasks, "2026-03-11", "https://thidua.vn/phu-tho/viec")).not.toContain("An");
});

test("a hundred tasks make one letter that stays short and says how many more there are", () => {
  const letter = letterOf(
    Array.from({ length: 100 }, (_, n) => task(String(n), null)),
    { name: "A", desk: "d", settings: "s", today: "2026-03-11" },
  );
  expect(letter.match(/^- Việc/gm)).toHaveLength(25);
  expect(letter).toContain("Còn 75 việc khác");
});
