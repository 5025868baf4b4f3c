import { expect, test } from "vitest";
import { STAGES } from "@/lib/blocs/words";
import { isProblemCode, wordsOf } from "@/lib/problems/catalogue";
import type { Actor, HeldPost } from "@/lib/tenancy/actor";
import { MOVED_BY, obstaclesToMove, type SheetCounts, type YearEndCounts, type YearFacts } from "@/lib/year/rules";
import { movesYear } from "@/lib/year/who-moves";
import { NO_SHEETS } from "../../support/no-sheets.ts";

const actorWith = (post: Partial<HeldPost>) => ({ posts: [{ unitId: null, blocYearId: null, ...post }] }) as unknown as Actor;

const TEN_SHEETS: SheetCounts = { ...NO_SHEETS, all: 10 };
const ENDED: YearEndCounts = {
  held: 1,
  open: 0,
  inquorate: 0,
  unsigned: 0,
  votesOpen: 0,
  electionsWaiting: 0,
  passedOver: 0,
  nextHead: true,
  nextDeputy: true,
  elects: true,
};
const year: YearFacts = {
  stage: "scoring",
  mode: "live",
  headNamed: true,
  launches: 1,
  launchesOpen: 0,
  criteriaAdopted: true,
  pledge: { state: "signed", parties: 10, signed: 10, untargeted: 0 },
  members: 10,
  minMembers: 2,
  scoringFrom: "2026-11-01",
  today: "2026-12-05",
  sheets: TEN_SHEETS,
  meeting: ENDED,
  proposals: { open: 0, nominated: 3, unproposed: 0 },
  handedOver: true,
};
const codes = (facts: Partial<YearFacts>) => {
  const { blocks, warns } = obstaclesToMove({ ...year, ...facts });
  return [blocks.map(({ code }) => code), warns.map(({ code }) => code)];
};
const sheets = (more: Partial<SheetCounts>) => ({ sheets: { ...TEN_SHEETS, ...more } });
const meeting = (more: Partial<YearEndCounts>) => ({ meeting: { ...ENDED, ...more } });

test.each([
  ["all sheets are in", { stage: "scoring", ...sheets({ open: 10 }) }, [], []],
  ["one was extended", { stage: "scoring", ...sheets({ open: 9, extended: 1 }) }, [], ["year.sheets_extended"]],
  ["points stand without proof", { stage: "scoring", ...sheets({ open: 10, gaps: 2 }) }, [], ["year.evidence_gaps"]],
  ["one is missing", { stage: "scoring", ...sheets({ open: 8, missing: 2 }) }, ["year.sheets_missing"], []],
  ["no sheet was ever opened", { stage: "scoring", ...sheets({ all: 0 }) }, ["year.no_sheets"], []],
] satisfies [string, Partial<YearFacts>, string[], string[]][])("self-scoring ends: %s", (_case, facts, blocks, warns) => {
  expect(codes(facts)).toEqual([blocks, warns]);
});

test.each([
  ["every sheet is settled and ranked", sheets({ settled: 10 }), [], []],
  ["figures from elsewhere are counted later", sheets({ settled: 10, provisional: 2 }), [], ["year.provisional"]],
  ["a tie is left", sheets({ settled: 10, tied: 2 }), [], ["year.tied"]],
  ["figures were moved far from the self-score", sheets({ settled: 10, apart: 1 }), [], ["year.scores_apart"]],
  ["a check is open", sheets({ settled: 9, open: 1 }), ["year.checks_open"], []],
  ["a unit may still answer", sheets({ settled: 9, open: 1, windows: 1 }), ["year.windows_open"], []],
  ["an extended sheet never came", sheets({ settled: 9, extended: 1 }), ["year.sheets_missing"], []],
  ["nobody handed in anything", sheets({}), ["year.none_settled"], []],
  ["settled sheets have no rank", sheets({ settled: 10, unranked: 10 }), ["year.unranked"], []],
] satisfies [string, Partial<YearFacts>, string[], string[]][])("checking ends: %s", (_case, facts, blocks, warns) => {
  expect(codes({ stage: "checking", ...facts })).toEqual([blocks, warns]);
});

test.each([
  ["the meeting was held, minuted and signed", {}, [], []],
  ["there was no year-end meeting", meeting({ held: 0 }), ["year.no_year_end"], []],
  ["it has not ended", meeting({ open: 1 }), ["year.year_end_open"], []],
  ["too few units were there", meeting({ inquorate: 1 }), ["year.no_quorum"], []],
  ["its minutes are not signed", meeting({ unsigned: 1 }), ["year.minutes_unsigned"], []],
  ["a vote was not announced", meeting({ votesOpen: 1 }), ["year.votes_open"], []],
  [
    "a vote has filled an office that nobody has entered",
    meeting({ electionsWaiting: 1, nextHead: false, elects: false }),
    ["year.elections_waiting"],
    [],
  ],
  ["a better ranked unit was passed over in silence", meeting({ passedOver: 1 }), ["year.passed_over"], []],
  ["the bloc elects and named no next head", meeting({ nextHead: false }), ["year.no_next_head"], []],
  ["the next head comes by rotation", meeting({ nextHead: false, nextDeputy: false, elects: false }), [], []],
  ["the bloc elects and named no next deputy", meeting({ nextDeputy: false }), [], ["year.no_next_deputy"]],
  ["a tie is left", sheets({ tied: 2 }), [], ["year.tied"]],
  ["nobody was nominated", { proposals: { open: 0, nominated: 0, unproposed: 0 } }, [], ["year.no_nomination"]],
] satisfies [string, Partial<YearFacts>, string[], string[]][])("deciding ends: %s", (_case, facts, blocks, warns) => {
  expect(codes({ stage: "deciding", ...facts })).toEqual([blocks, warns]);
});

test("the year ends when every proposal has its answer; a hand-over that is still to come only warns", () => {
  expect(codes({ stage: "proposed" })).toEqual([[], []]);
  expect(codes({ stage: "proposed", proposals: { open: 2, nominated: 3, unproposed: 1 }, handedOver: false })).toEqual([
    ["year.proposals_open"],
    ["year.unproposed", "year.no_hand_over"],
  ]);
});

test("who ends a stage is the head, at the end the board; where a day ends it the board may stand in", () => {
  expect(MOVED_BY).toEqual({
    preparing: "head",
    running: "either",
    scoring: "either",
    checking: "head",
    deciding: "head",
    proposed: "board",
  });
  const asks = (post: Partial<HeldPost>) => STAGES.filter((stage) => movesYear(actorWith(post), { blocYearId: "y" }, stage));
  expect(asks({ code: "bloc_head", blocYearId: "y" })).toEqual(["preparing", "running", "scoring", "checking", "deciding"]);
  expect(asks({ code: "board_leader" })).toEqual(["running", "scoring", "proposed"]);
  expect(asks({ code: "bloc_head", blocYearId: "another" })).toEqual([]);
  expect(asks({ code: "bloc_secretary", blocYearId: "y" })).toEqual([]);
});

test("everything that is missing is said at once, in words with its numbers", () => {
  const found = obstaclesToMove({
    ...year,
    stage: "deciding",
    ...meeting({ held: 1, open: 1, inquorate: 1, unsigned: 1, votesOpen: 2, electionsWaiting: 1, passedOver: 1, nextHead: false }),
  }).blocks;
  expect(found).toHaveLength(7);
  for (const { code, facts } of found) {
    expect(isProblemCode(code)).toBe(true);
    expect(wordsOf(code, facts)).not.toMatch(/[{}]/);
  }
});
