import { describe, expect, test } from "vitest";
import {
  canMoveProposal,
  CLOSED_STATES,
  SETTLED_STATES,
  MOVES,
  obstaclesToSend,
  obstaclesToWithdraw,
  type PaperFacts,
  type SendFacts,
} from "@/lib/awards/rules";
import { PROPOSAL_STATES } from "@/lib/awards/words";

const paper: PaperFacts = {
  kind: "report",
  title: "Báo cáo thành tích",
  required: true,
  fileUseId: "x",
  fromRecord: false,
  recordReady: false,
  returnedNote: null,
};
const ready: SendFacts = {
  state: "drafting",
  giver: "BLOC",
  archive: false,
  meetingEnded: true,
  nominationVoided: false,
  summary: "Thành tích.",
  papers: [paper],
};
const codes = (it: Partial<SendFacts>) => obstaclesToSend({ ...ready, ...it }).map(({ code }) => code);

describe("what keeps a proposal from being sent", () => {
  test("nothing, when nothing is lacking", () => expect(codes({})).toEqual([]));
  test.each<[string, Partial<SendFacts>, string]>([
    ["a state in which it is no longer the bloc's", { state: "received" }, "proposal.not_open"],
    ["a vote that no longer counts", { nominationVoided: true }, "proposal.nomination_void"],
    ["a meeting that has not ended", { meetingEnded: false }, "proposal.meeting_open"],
    ["no words on the achievement", { summary: "  " }, "proposal.no_summary"],
    ["a required paper that is not there", { papers: [{ ...paper, fileUseId: null }] }, "proposal.paper_missing"],
    [
      "a paper the record does not hold yet",
      { papers: [{ ...paper, kind: "minutes", fileUseId: null, fromRecord: true }] },
      "proposal.paper_missing",
    ],
    [
      "a paper that came back and was not answered",
      { state: "returned", papers: [{ ...paper, returnedNote: "Thiếu xác nhận." }] },
      "proposal.paper_unanswered",
    ],
  ])("%s", (_what, change, code) => expect(codes(change)).toEqual([code]));
  test.each<[string, Partial<SendFacts>]>([
    ["a paper that is not required", { papers: [{ ...paper, fileUseId: null, required: false }] }],
    ["a paper the record holds", { papers: [{ ...paper, kind: "minutes", fileUseId: null, fromRecord: true, recordReady: true }] }],
    ["a paper year without a meeting here", { archive: true, meetingEnded: false }],
  ])("not %s", (_what, change) => expect(codes(change)).toEqual([]));
});

test("a closed proposal takes no step more, and every step leads to a state that has words", () => {
  for (const [move, { to }] of Object.entries(MOVES)) {
    expect(PROPOSAL_STATES).toContain(to);
    for (const state of CLOSED_STATES.filter((one) => one !== "council_refused"))
      expect(canMoveProposal(state, move as keyof typeof MOVES)).toBe(false);
  }
});

test("an appraised proposal is not withdrawn", () => {
  expect(obstaclesToWithdraw({ state: "returned" })).toEqual([]);
  expect(obstaclesToWithdraw({ state: "appraising" })).toEqual([{ code: "proposal.not_withdrawable" }]);
});

test("what was forwarded to the Government holds no year open, what waits for a decision does", () => {
  expect(PROPOSAL_STATES.filter((state) => (SETTLED_STATES as readonly string[]).includes(state))).toEqual([
    "council_refused",
    "changed",
    "forwarded",
    "decided",
    "refused_above",
    "withdrawn",
  ]);
});
