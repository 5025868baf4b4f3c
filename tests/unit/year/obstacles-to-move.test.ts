import fc from "fast-check";
import { expect, test } from "vitest";
import { STAGES } from "@/lib/blocs/words";
import { isProblemCode, wordsOf } from "@/lib/problems/catalogue";
import { canMove, earlierThan, effectsOfSendBack, NEXT, obstaclesToMove, obstaclesToSendBack, type YearFacts } from "@/lib/year/rules";
import { NO_SHEETS } from "../../support/no-sheets.ts";

const ready: YearFacts = {
  stage: "preparing",
  mode: "live",
  headNamed: true,
  launches: 1,
  launchesOpen: 0,
  criteriaAdopted: true,
  pledge: { state: "signed", parties: 10, signed: 10, untargeted: 0 },
  members: 10,
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
};
const codes = (facts: Partial<YearFacts>) => {
  const { blocks, warns } = obstaclesToMove({ ...ready, ...facts });
  return { blocks: blocks.map(({ code }) => code), warns: warns.map(({ code }) => code) };
};

test("nothing stands before a year that is ready", () => {
  expect(codes({})).toEqual({ blocks: [], warns: [] });
});

test.each([
  ["nobody exercises the head's office", { headNamed: false }, "year.no_head"],
  ["too few members", { members: 1 }, "year.too_few"],
  ["the launch meeting has not ended", { launchesOpen: 1 }, "year.launch_open"],
  ["no criteria were adopted", { criteriaAdopted: false }, "year.no_criteria"],
  ["there is no pledge", { pledge: null }, "year.no_pledge"],
  ["the pledge is a draft", { pledge: { state: "draft", parties: 0, signed: 0, untargeted: 0 } }, "year.pledge_draft"],
] satisfies [string, Partial<YearFacts>, string][])("stops a year from starting when %s", (_case, facts, code) => {
  expect(codes(facts)).toEqual({ blocks: [code], warns: [] });
});

test("says everything that is missing at once", () => {
  expect(codes({ headNamed: false, members: 0, launches: 0, criteriaAdopted: false, pledge: null })).toEqual({
    blocks: ["year.no_head", "year.too_few", "year.no_criteria", "year.no_pledge"],
    warns: ["year.no_launch"],
  });
});

test("an unsigned pledge and a missing launch meeting only warn", () => {
  expect(codes({ pledge: { state: "signing", parties: 10, signed: 6, untargeted: 0 } })).toEqual({ blocks: [], warns: ["year.unsigned"] });
  expect(codes({ launches: 0 })).toEqual({ blocks: [], warns: ["year.no_launch"] });
});

test.each([
  ["before its day", { today: "2026-10-31" }, ["year.early"]],
  ["on its day", { today: "2026-11-01" }, []],
  ["without a day", { scoringFrom: null }, ["year.no_scoring_dates"]],
])("a running year goes on to scoring %s", (_case, facts, warns) => {
  expect(codes({ stage: "running", ...facts })).toEqual({ blocks: [], warns });
});

test("a running year tells of units without targets of their own and without a signature", () => {
  expect(codes({ stage: "running", today: "2026-11-02", pledge: { state: "signing", parties: 10, signed: 9, untargeted: 3 } })).toEqual({
    blocks: [],
    warns: ["year.unsigned", "year.no_targets"],
  });
});

test("a running year asks nothing of preparing again", () => {
  expect(codes({ stage: "running", today: "2026-11-02", headNamed: false, criteriaAdopted: false, members: 0 }).blocks).toEqual([]);
});

test.each(STAGES.filter((stage) => !canMove(stage)))("%s leaves by no one person's move", (stage) => {
  expect(codes({ stage }).blocks).toEqual(["year.no_move"]);
});

test("a paper year does not move, in any direction", () => {
  expect(codes({ mode: "archive", stage: "closed" }).blocks).toEqual(["bloc_year.archive_closed"]);
  expect(obstaclesToSendBack({ mode: "archive", stage: "closed" }, "running")).toEqual([{ code: "bloc_year.archive_closed" }]);
});

test("a move leads exactly one stage on", () => {
  for (const [from, to] of Object.entries(NEXT)) expect(STAGES.indexOf(to)).toBe(STAGES.findIndex((stage) => stage === from) + 1);
});

test("sending back goes to an earlier stage and no other", () => {
  fc.assert(
    fc.property(fc.constantFrom(...STAGES), fc.constantFrom(...STAGES), (from, to) => {
      expect(obstaclesToSendBack({ mode: "live", stage: from }, to).length === 0).toBe(earlierThan(from).includes(to));
    }),
  );
});

test("sending back says which stages come again and what stays", () => {
  expect(
    effectsOfSendBack({ ...ready, stage: "scoring", pledge: { state: "signing", parties: 10, signed: 6, untargeted: 0 } }, "preparing"),
  ).toEqual({
    reopens: false,
    movesAgain: ["preparing", "running"],
    signaturesKept: 6,
    adoptedKept: true,
    voidsVotes: true,
    reopensSheets: true,
  });
  expect(effectsOfSendBack({ ...ready, stage: "closed" }, "proposed")).toMatchObject({
    reopens: true,
    voidsVotes: false,
    reopensSheets: false,
  });
  expect(effectsOfSendBack({ ...ready, stage: "proposed" }, "deciding")).toMatchObject({ voidsVotes: true, reopensSheets: false });
  expect(effectsOfSendBack({ ...ready, stage: "proposed" }, "checking")).toMatchObject({ voidsVotes: true, reopensSheets: true });
});

test("every obstacle has words that end in what it is", () => {
  const facts: Partial<YearFacts>[] = [
    { headNamed: false, members: 0, launchesOpen: 2, launches: 0, criteriaAdopted: false, pledge: null },
    { pledge: { state: "draft", parties: 0, signed: 0, untargeted: 0 } },
    { pledge: { state: "signing", parties: 9, signed: 1, untargeted: 0 } },
  ];
  for (const finding of facts.flatMap((it) => Object.values(obstaclesToMove({ ...ready, ...it })).flat())) {
    expect(isProblemCode(finding.code)).toBe(true);
    expect(wordsOf(finding.code, finding.facts)).not.toMatch(/[{}]/);
  }
});
