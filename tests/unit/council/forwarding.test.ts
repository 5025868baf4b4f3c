import { describe, expect, test } from "vitest";
import { obstaclesToRefuse, obstaclesToSend, type Forwarded, type ToForward } from "@/lib/council/forwarding/rules";

const said = (found: { code: string; field?: string | undefined }[]) =>
  found.map(({ code, field }) => (field ? `${field}: ${code}` : code));

describe("a letter to the level above", () => {
  const flag: ToForward = {
    id: "a",
    subject: "Sở Tài chính",
    state: "council_agreed",
    level: "PRIME_MINISTER",
    heldOn: "2026-02-10",
    own: false,
  };
  test.each<[string, ToForward[], string, string[]]>([
    ["takes what the council agreed to", [flag], "2026-02-12", []],
    ["takes something", [], "2026-02-12", ["proposals: forwarding.none"]],
    ["is not of a day to come", [flag], "2026-03-02", ["sentOn: record.date_ahead"]],
    ["is not older than the session", [flag, { ...flag, heldOn: "2026-02-20" }], "2026-02-15", ["sentOn: proposal.forwarded_early"]],
    ["takes no refusal", [{ ...flag, state: "council_refused" }], "2026-02-12", ["proposals: forwarding.not_agreed"]],
    ["takes nothing that the province decides", [{ ...flag, level: "PROVINCE" }], "2026-02-12", ["proposals: forwarding.not_agreed"]],
    ["goes to one level", [{ ...flag, level: "PRESIDENT" }], "2026-02-12", ["proposals: forwarding.other_level"]],
    ["is not sent for one's own unit", [{ ...flag, own: true }], "2026-02-12", ["proposals: forwarding.own_unit"]],
  ])("%s", (_what, proposals, sentOn, found) =>
    expect(said(obstaclesToSend(proposals, "PRIME_MINISTER", sentOn, "2026-03-01"))).toEqual(found),
  );
});

describe("an answer without an award", () => {
  const line: Forwarded = { id: "a", subject: "Sở Tài chính", state: "forwarded", listed: false, refusedOn: null },
    days = { sentOn: "2026-02-12", refusedOn: "2026-05-04", today: "2026-06-01" };
  test.each<[string, Forwarded[], string[], Partial<typeof days>, string[]]>([
    ["is written at what was sent", [line], ["a"], {}, []],
    ["names something", [line], [], {}, ["proposals: forwarding.none_chosen"]],
    ["is not older than the letter", [line], ["a"], { refusedOn: "2026-02-11" }, ["refusedOn: forwarding.answered_early"]],
    ["is not of a day to come", [line], ["a"], { refusedOn: "2026-06-02" }, ["refusedOn: record.date_ahead"]],
    ["comes once", [{ ...line, state: "refused_above", refusedOn: "2026-05-01" }], ["a"], {}, ["proposals: forwarding.answered"]],
    ["is not written beside a decision", [{ ...line, listed: true }], ["a"], {}, ["proposals: forwarding.listed"]],
    ["is of this letter", [line], ["b"], {}, ["record.moved"]],
  ])("%s", (_what, lines, chosen, change, found) => expect(said(obstaclesToRefuse(lines, chosen, { ...days, ...change }))).toEqual(found));
});
