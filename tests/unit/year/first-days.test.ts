import { expect, test } from "vitest";
import { calendarOf } from "@/lib/provinces/working-days";
import { type FirstFacts, firstDays, isFirstDays } from "@/lib/year/handover/first-days";
import { openTasks, type OpenThing } from "@/lib/year/handover/open-work";

const THINGS: OpenThing[] = [
  { kind: "proposal", ref: "p", unit: "Sở Nội vụ", title: "Bằng khen", state: "received" },
  { kind: "minutes", ref: "m", unit: null, title: "Hội nghị tổng kết" },
];
const NEW: FirstFacts = {
  since: "2027-01-28",
  today: "2027-02-01",
  handover: { year: "2026", slug: "khoi", tasks: openTasks(THINGS), things: THINGS, opened: false },
  silent: ["Sở Tư pháp"],
  dates: 0,
  criteria: false,
  plan: false,
  pledge: false,
  launches: 0,
  deputy: false,
  secretary: true,
  before: "2026",
};
const AT = { year: "2027", home: "/t/khoi/k/2027", bloc: "/t/khoi/k" };
const list = (facts: Partial<FirstFacts> = {}, calendar = calendarOf([])) => firstDays({ ...NEW, ...facts }, AT, calendar);
const done = (facts: Partial<FirstFacts>) =>
  list(facts)
    .filter((one) => one.done)
    .map(({ key }) => key);

test("each thing is ticked by its own fact and by nothing else", () => {
  const before = done({});
  const facts: [Partial<FirstFacts>, string][] = [
    [{ handover: { ...NEW.handover!, opened: true } }, "bundle"],
    [{ silent: [] }, "contacts"],
    [{ dates: 1 }, "dates"],
    [{ plan: true }, "plan"],
    [{ criteria: true }, "criteria"],
    [{ pledge: true }, "pledge"],
    [{ launches: 1 }, "launch"],
    [{ handover: { ...NEW.handover!, things: [THINGS[1]!] } }, "open-proposal-p"],
    [{ handover: { ...NEW.handover!, things: [THINGS[0]!] } }, "open-minutes-m"],
  ];
  for (const [fact, key] of facts)
    expect(done(fact)).toEqual(
      [...before, key].toSorted((a, b) => list().findIndex((one) => one.key === a) - list().findIndex((one) => one.key === b)),
    );
  expect(before).toEqual(["secretary"]);
});

test("days are working days: a weekend and Tết push them on, the thirtieth day is a plain one", () => {
  const due = (key: string, calendar = calendarOf([])) => list({}, calendar).find((one) => one.key === key)!.due;
  expect([due("bundle"), due("contacts"), due("open-minutes-m")]).toEqual(["2027-02-01", "2027-02-04", "2027-02-27"]);
  const tet = calendarOf(["2027-02-01", "2027-02-02", "2027-02-03"].map((day) => ({ day, kind: "OFF" as const, name: "Tết" })));
  expect([due("bundle", tet), due("contacts", tet), due("open-minutes-m", tet)]).toEqual(["2027-02-04", "2027-02-09", "2027-02-27"]);
});

test("every line leads to a page, a dossier to the hand-over that tells of it", () => {
  for (const { href, verb } of list()) expect([href.startsWith("/t/khoi/k/"), verb.length > 1]).toEqual([true, true]);
  expect(list().find(({ key }) => key === "open-proposal-p")!.href).toBe("/t/khoi/k/2026/ban-giao");
  expect(list().find(({ key }) => key === "open-minutes-m")!.href).toBe("/t/khoi/k/2026/hoi-nghi");
});

test("the first thirty days begin with the hand-over and end with the thirtieth day", () => {
  expect(["2027-01-27", "2027-01-28", "2027-02-27", "2027-02-28"].map((today) => isFirstDays({ since: "2027-01-28", today }))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
