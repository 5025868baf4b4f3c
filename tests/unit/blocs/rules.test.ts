import fc from "fast-check";
import { expect, test } from "vitest";
import { obstaclesToDate, obstaclesToEnd, obstaclesToName, obstaclesToRatio, yearLabelFault } from "@/lib/blocs/rules";
import { BLOC_KIND_WORDS, holderWords, officeWords, RESERVED_SLUGS, STAGE_WORDS, STAGES } from "@/lib/blocs/words";
import { slugOf } from "@/lib/provinces/slugs";

const year = {
  year: "2026",
  yearKind: "CALENDAR" as const,
  startsOn: "2026-01-01",
  endsOn: "2026-12-31",
  scoringFrom: "2026-11-01",
  scoringUntil: "2026-11-30",
  yearEndBy: "2027-01-15",
};

test("an ordinary year has nothing wrong", () => {
  expect(obstaclesToDate(year)).toEqual([]);
  expect(
    obstaclesToDate({
      ...year,
      year: "2026-2027",
      yearKind: "SCHOOL",
      startsOn: "2026-09-01",
      endsOn: "2027-08-31",
      scoringFrom: null,
      scoringUntil: null,
      yearEndBy: null,
    }),
  ).toEqual([]);
});

test.each([
  ["a label of another kind", { year: "2026-2027" }, "bloc_year.label_calendar", "year"],
  ["a beginning in another year", { startsOn: "2025-12-01" }, "bloc_year.starts_elsewhere", "startsOn"],
  ["an end before its beginning", { endsOn: "2025-12-31" }, "bloc_year.ends_before", "endsOn"],
  ["a year of two years", { endsOn: "2027-12-31" }, "bloc_year.too_long", "endsOn"],
  ["scoring before the year", { scoringFrom: "2025-11-01" }, "bloc_year.scoring_early", "scoringFrom"],
  ["a scoring deadline before scoring begins", { scoringUntil: "2026-10-01" }, "bloc_year.scoring_backwards", "scoringUntil"],
  ["a year-end before the scoring deadline", { yearEndBy: "2026-11-20" }, "bloc_year.end_before_scoring", "yearEndBy"],
])("refuses %s at its field", (_case, change, code, field) => {
  expect(obstaclesToDate({ ...year, ...change })).toMatchObject([{ code, field }]);
});

test.each([
  ["2026", "CALENDAR", null],
  ["26", "CALENDAR", "bloc_year.label_calendar"],
  ["2026-2027", "SCHOOL", null],
  ["2026-2028", "SCHOOL", "bloc_year.label_school"],
  ["2026", "SCHOOL", "bloc_year.label_school"],
] as const)("the label %s of a %s year", (label, kind, fault) => expect(yearLabelFault(label, kind)).toBe(fault));

test("a ratio is never above the whole", () => {
  const one = { quorumNumerator: 2, quorumDenominator: 3, passNumerator: 1, passDenominator: 2 };
  expect(obstaclesToRatio(one)).toEqual([]);
  expect(obstaclesToRatio({ ...one, quorumNumerator: 4, passNumerator: 3 }).map(({ field }) => field)).toEqual([
    "quorumNumerator",
    "passNumerator",
  ]);
});

test("an end lies neither before its beginning nor, where it must have happened, after today", () => {
  expect(obstaclesToEnd({ since: "2026-01-01", until: "2026-06-30" }, "2026-06-30")).toEqual([]);
  expect(obstaclesToEnd({ since: "2026-01-01", until: "2025-12-31" })).toMatchObject([{ code: "date.before_start" }]);
  expect(obstaclesToEnd({ since: "2026-01-01", until: "2026-07-01" }, "2026-06-30")).toMatchObject([{ code: "date.not_yet" }]);
});

test.each(RESERVED_SLUGS)("the page %s is no name of a bloc", (slug) => {
  expect(obstaclesToName(slug)).toMatchObject([{ code: "bloc.slug_reserved", field: "slug" }]);
});

test("a name becomes an address of plain letters", () => {
  expect(slugOf("Khối MTTQ và các đoàn thể - Vĩnh Phúc")).toBe("khoi-mttq-va-cac-doan-the-vinh-phuc");
  expect(slugOf("Đặc khu Phú Quốc")).toBe("dac-khu-phu-quoc");
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(slugOf(name)).toMatch(/^$|^[a-z0-9]+(-[a-z0-9]+)*$/);
    }),
  );
});

test("every stage has words for everybody, and no exclamation", () => {
  for (const stage of STAGES) for (const words of Object.values(STAGE_WORDS[stage])) expect(words).toMatch(/^[^!]+$/);
});

test("offices are named after what they lead", () => {
  expect([
    officeWords("head", "CLUSTER"),
    holderWords("head", "BLOC"),
    holderWords("deputy", "CLUSTER"),
    holderWords("secretary", "CLUSTER"),
  ]).toEqual(["Đơn vị Cụm trưởng", "Khối trưởng", "Cụm phó", "Thư ký cụm"]);
  expect(Object.values(BLOC_KIND_WORDS)).toEqual(["Khối thi đua", "Cụm thi đua"]);
});
