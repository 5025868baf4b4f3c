import { describe, expect, test } from "vitest";
import { isWord } from "@/lib/council/words";
import {
  mayBeDecided,
  obstaclesToAppraise,
  obstaclesToCloseSession,
  obstaclesToConfirm,
  obstaclesToDraft,
  obstaclesToForward,
  obstaclesToIssue,
  obstaclesToKeepSession,
  obstaclesToReceive,
  obstaclesToRecord,
  obstaclesToReturn,
  obstaclesToSendBack,
  type DecisionFacts,
  type ResultFacts,
  type ResultTyped,
} from "@/lib/council/rules";

const codes = (found: { code: string }[]) => found.map(({ code }) => code);
const inHand = { state: "received" as const, officerId: "me", officer: "Tôi", completeAt: null as string | null, papers: [] };
const lacking = [
  { kind: "report", title: "x", required: true, fileUseId: null, fromRecord: false, recordReady: false, returnedNote: null },
];

const concluded = {
  state: "appraising" as const,
  completeAt: "2026-02-01T02:00:00Z" as string | null,
  appraisal: { verdict: "MEETS" as const, officerId: "me", writtenAt: "2026-02-03T02:00:00Z", confirmedAt: null, sentBackAt: null },
  opinions: [],
};

describe("the officer", () => {
  test("receives what was sent, with a day that is not before", () => {
    expect(obstaclesToReceive({ state: "sent" }, "2026-02-01", "2026-02-01")).toEqual([]);
    expect(codes(obstaclesToReceive({ state: "sent" }, "2026-02-01", "2026-01-31"))).toEqual(["proposal.due_before"]);
    expect(codes(obstaclesToReceive({ state: "drafting" }, "2026-02-01", null))).toEqual(["proposal.not_received"]);
  });
  test("goes on only with what is in their own hands", () => {
    expect(codes(obstaclesToReturn(inHand, "me"))).toEqual([]);
    expect(codes(obstaclesToReturn(inHand, "other"))).toEqual(["proposal.not_yours"]);
    expect(codes(obstaclesToAppraise(inHand, "other"))).toEqual(["proposal.not_yours"]);
  });
  test("does not call a dossier whole that lacks a paper", () => {
    expect(codes(obstaclesToAppraise({ ...inHand, papers: lacking }, "me", "MEETS"))).toEqual(["proposal.papers_lacking"]);
    expect(codes(obstaclesToAppraise({ ...inHand, papers: lacking }, "me", "CONSIDER"))).toEqual([]);
  });
  test("finds a dossier to meet the conditions only when its papers were looked through; says anything else freely", () => {
    expect(obstaclesToAppraise(inHand, "me", "MEETS")).toEqual([{ code: "proposal.not_complete", field: "verdict" }]);
    expect(codes(obstaclesToAppraise(inHand, "me", "CONSIDER"))).toEqual([]);
    expect(codes(obstaclesToAppraise(inHand, "me", "DOES_NOT"))).toEqual([]);
    expect(codes(obstaclesToAppraise({ ...inHand, completeAt: "2026-02-01T02:00:00Z" }, "me", "MEETS"))).toEqual([]);
  });
  test("never confirms their own conclusion", () => {
    const it = { ...concluded, opinions: [{ answeredAt: "2026-02-02T02:00:00Z" }, { answeredAt: null }] };
    expect(codes(obstaclesToConfirm(it, "me"))).toEqual(["proposal.same_person"]);
    expect(codes(obstaclesToConfirm(it, "leader"))).toEqual([]);
    expect(codes(obstaclesToConfirm({ ...it, appraisal: null }, "leader"))).toEqual(["proposal.not_confirmable"]);
  });
  test("is not confirmed over an opinion that came after it was written", () => {
    const it = { ...concluded, opinions: [{ answeredAt: "2026-02-03T02:00:01Z" }] };
    expect(codes(obstaclesToConfirm(it, "leader"))).toEqual(["proposal.opinion_after"]);
  });
  test("is not confirmed where a paper was found wanting after the conclusion; then it is sent back", () => {
    const it = { ...concluded, completeAt: null };
    expect(codes(obstaclesToConfirm(it, "leader"))).toEqual(["proposal.meets_not_complete"]);
    expect(obstaclesToConfirm({ ...it, appraisal: { ...it.appraisal, verdict: "CONSIDER" } }, "leader")).toEqual([]);
    expect(obstaclesToSendBack(it, "leader")).toEqual([]);
  });
  test("is sent back by whoever may confirm, once, and while it waits for them", () => {
    expect(obstaclesToSendBack(concluded, "leader")).toEqual([]);
    expect(codes(obstaclesToSendBack(concluded, "me"))).toEqual(["proposal.same_person"]);
    expect(codes(obstaclesToSendBack({ ...concluded, boardWriterId: "leader" }, "leader"))).toEqual(["proposal.own_writing"]);
    expect(codes(obstaclesToSendBack({ ...concluded, state: "to_council" }, "leader"))).toEqual(["proposal.not_confirmable"]);
    const back = { ...concluded, appraisal: { ...concluded.appraisal, sentBackAt: "2026-02-04T02:00:00Z" } };
    expect(codes(obstaclesToSendBack(back, "leader"))).toEqual(["proposal.sent_back_already"]);
    expect(codes(obstaclesToConfirm(back, "leader"))).toEqual(["proposal.sent_back_already"]);
  });
});

describe("a session", () => {
  test("counts who is present", () => {
    expect(codes(obstaclesToKeepSession({ members: 9, present: 0 }, null))).toEqual(["session.none_present"]);
    expect(codes(obstaclesToKeepSession({ members: 9, present: 10 }, null))).toEqual(["session.too_many_present"]);
    expect(codes(obstaclesToKeepSession({ members: 9, present: 7 }, { closedAt: null, results: [{ room: 8 }] }))).toEqual([
      "session.results_over",
    ]);
  });
  test("ends after it was held and has said something", () => {
    expect(
      codes(
        obstaclesToCloseSession({ closedAt: null, heldOn: "2026-02-02", members: 9, present: 8, results: [], stale: [] }, "2026-02-01"),
      ),
    ).toEqual(["session.not_held", "session.no_results"]);
    expect(
      codes(
        obstaclesToCloseSession(
          { closedAt: null, heldOn: "2026-02-01", members: 9, present: 8, results: [{ room: 8 }], stale: ["Cờ, Sở Tài chính"] },
          "2026-02-01",
        ),
      ),
    ).toEqual(["session.results_stale"]);
  });
  const agree: ResultTyped = { outcome: "agree", changedTo: null, reason: null };
  const before: ResultFacts = { state: "to_council", titleCode: "PROV_FLAG", level: "PROVINCE", before: null, inDecision: false };
  test.each<[string, Partial<ResultFacts>, Partial<ResultTyped>, string[]]>([
    ["agrees", {}, {}, []],
    ["gives a reason unless it agrees", {}, { outcome: "later" }, ["result.reason_missing"]],
    ["names the other form", {}, { outcome: "change_form", reason: "x" }, ["result.changed_missing"]],
    ["changes to another form", {}, { outcome: "change_form", reason: "x", changedTo: "PROV_FLAG" }, ["result.changed_same"]],
    [
      "names what comes instead of a flag of the Government",
      { level: "PRIME_MINISTER", titleCode: "GOV_FLAG" },
      { fallback: "PROV_FLAG" },
      [],
    ],
    ["and of nothing it decides itself", {}, { fallback: "CERT_PROV" }, ["result.fallback_needless"]],
    ["mends what it said", { state: "council_agreed", before: "agree" }, {}, []],
    ["does not mend what another session said", { state: "council_agreed" }, {}, ["result.not_at_council"]],
    ["does not mend a changed form", { before: "change_form" }, {}, ["result.final"]],
    ["does not mend what a draft already lists", { state: "council_agreed", before: "agree", inDecision: true }, {}, ["result.final"]],
  ])("%s", (_what, it, typed, found) =>
    expect(codes(obstaclesToRecord({ ...before, ...it }, { closedAt: null }, { ...agree, ...typed }))).toEqual(found),
  );
});

const plain = { signedOn: "2026-02-20", session: null, forwarding: null, annuls: null, orderReason: null, astray: null };

describe("a decision", () => {
  const line = { unitName: "Sở Tài chính", state: "council_agreed" as const, level: "PROVINCE" as const, here: true, count: 1 },
    flag = { ...line, state: "forwarded" as const, level: "PRIME_MINISTER" as const };
  const draft: DecisionFacts = {
    kind: "AWARD",
    state: "draft",
    level: "PROVINCE",
    signedOn: "2026-02-20",
    session: { heldOn: "2026-02-10", closedAt: "x" },
    forwarding: null,
    annuls: null,
    reason: null,
    count: 1,
    lines: [line],
  };
  const above: Partial<DecisionFacts> = { level: "PRIME_MINISTER", session: null, forwarding: { sentOn: "2026-02-15" }, lines: [flag] };
  test.each<[string, Partial<DecisionFacts>, string[]]>([
    ["goes out whole", {}, []],
    ["only once", { state: "issued" }, ["decision.not_draft"]],
    ["not before its day", { signedOn: "2026-03-02" }, ["decision.signed_ahead"]],
    ["with a list", { count: 0, lines: [] }, ["decision.no_items"]],
    ["of one level", { lines: [line, flag] }, ["decision.mixed_levels"]],
    ["of what was agreed", { lines: [{ ...line, state: "council_refused" }] }, ["decision.item_not_agreed"]],
    ["in its own session", { lines: [{ ...line, here: false }] }, ["decision.item_other_ground"]],
    ["on a session", { session: null }, ["decision.no_session"]],
    ["that has ended", { session: { heldOn: "2026-02-10", closedAt: null } }, ["decision.session_open"]],
    ["and was before", { session: { heldOn: "2026-02-21", closedAt: "x" } }, ["decision.before_session"]],
    ["of the Government without a session here", above, []],
    ["of the Government in answer to a letter", { ...above, forwarding: null }, ["decision.no_forwarding"]],
    ["that went before", { ...above, forwarding: { sentOn: "2026-02-21" } }, ["decision.before_forwarding"]],
  ])("%s", (_what, change, found) => expect(codes(obstaclesToIssue({ ...draft, ...change }, "2026-03-01"))).toEqual(found));
  test("that annuls another has a reason, lines and a later day, and finds it standing", () => {
    const annulment: DecisionFacts = {
      ...draft,
      kind: "ANNULMENT",
      session: null,
      reason: "Kê khai sai.",
      annuls: { signedOn: "2026-02-01", state: "issued" },
    };
    expect(obstaclesToIssue(annulment, "2026-03-01")).toEqual([]);
    expect(
      codes(obstaclesToIssue({ ...annulment, reason: "", count: 0, annuls: { signedOn: "2026-02-25", state: "annulled" } }, "2026-03-01")),
    ).toEqual(["decision.before_annulled", "decision.annulled_already", "decision.reason_missing", "decision.item_not_held"]);
    expect(
      codes(obstaclesToIssue({ ...annulment, kind: "RECOVERY", annuls: { signedOn: "2026-02-01", state: "annulled" } }, "2026-03-01")),
    ).toEqual([]);
    expect(obstaclesToDraft({ ...plain, signedOn: "2026-01-01", annuls: { signedOn: "2026-02-01" } })).toEqual([
      { code: "decision.before_annulled", field: "signedOn", facts: { day: "01/01/2026", first: "01/02/2026" } },
    ]);
  });
  test("whose day does not follow its number says why", () => {
    const astray = { number: "11/QĐ-UBND", signedOn: "2026-02-21" };
    expect(obstaclesToDraft({ ...plain, astray })).toEqual([
      { code: "decision.out_of_order", field: "orderReason", facts: { number: "11/QĐ-UBND", day: "21/02/2026" } },
    ]);
    expect(obstaclesToDraft({ ...plain, astray, orderReason: "Ký bổ sung." })).toEqual([]);
  });
  test("the Government's titles are decided once forwarded, the province's once agreed", () => {
    expect(mayBeDecided({ state: "council_agreed", level: "PRIME_MINISTER" })).toBe(false);
    expect(mayBeDecided({ state: "forwarded", level: "PRIME_MINISTER" })).toBe(true);
    expect(codes(obstaclesToForward({ state: "council_agreed", level: "PROVINCE", heldOn: null }, "2026-02-01", "2026-02-02"))).toEqual([
      "proposal.not_forwardable",
    ]);
    expect(
      codes(obstaclesToForward({ state: "council_agreed", level: "PRIME_MINISTER", heldOn: "2026-02-10" }, "2026-02-09", "2026-02-12")),
    ).toEqual(["proposal.forwarded_early"]);
  });
});

test("the typed word counts however the keyboard composed it", () => {
  expect(isWord(" ban  hành ".normalize("NFD"), "BAN HÀNH")).toBe(true);
  expect(isWord("ban hanh", "BAN HÀNH")).toBe(false);
});
