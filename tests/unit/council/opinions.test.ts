import { describe, expect, test } from "vitest";
import { agenciesIn, obstaclesToAsk, obstaclesToChange, obstaclesToHear, opinionState } from "@/lib/council/opinions/rules";
import { heardAfter } from "@/lib/council/rules";
import { AnswerInput } from "@/lib/council/opinions/schema";

const codes = (items: { code: string }[]) => items.map(({ code }) => code);
const TODAY = "2026-02-10";
const opinion = (over: Partial<Parameters<typeof obstaclesToChange>[1]> = {}) => ({
  agency: "Thuế tỉnh",
  dueOn: "2026-02-20",
  answeredAt: null,
  silentAt: null,
  withdrawnAt: null,
  ...over,
});
const inHand = { state: "received" as const, officerId: "me", officer: "Vũ Chuyên Viên", opinions: [opinion()] };
const asking = { ...inHand, state: "asking_opinion" as const };

describe("agencies, one a line", () => {
  test("with or without an address, empty lines left out", () => {
    expect(agenciesIn("Thuế tỉnh; vanthu@thue.gov.vn\n\n  Công an   tỉnh \r\n")).toEqual({
      agencies: [
        { name: "Thuế tỉnh", email: "vanthu@thue.gov.vn" },
        { name: "Công an tỉnh", email: null },
      ],
      wrong: [],
    });
  });
  test.each([
    ["", /ít nhất một cơ quan/],
    ["; a@b.vn", /Dòng 1: chưa ghi tên/],
    ["a@b.vn", /ghi tên cơ quan trước/],
    ["Thuế tỉnh; không phải thư", /không phải một địa chỉ thư/],
    ["Thuế tỉnh; a@b.vn; c@d.vn", /không phải một địa chỉ thư/],
    ["Thuế tỉnh\nthuế tỉnh", /Dòng 2: .* đã ghi ở dòng trên/],
    ["a".repeat(201), /dài quá 200/],
    [Array.from({ length: 13 }, (_, n) => `Sở ${n}`).join("\n"), /nhiều nhất 12/],
  ])("%j is told in words", (text, words) => expect(agenciesIn(text).wrong.join(" ")).toMatch(words));
});

test("where a question stands is read from its last day, without anything that runs at midnight", () => {
  expect([TODAY, "2026-02-20", "2026-02-21"].map((day) => opinionState(opinion(), day))).toEqual(["waiting", "waiting", "silent"]);
  expect(opinionState(opinion({ answeredAt: "2026-02-12T01:00:00Z" }), "2026-03-01")).toBe("answered");
  expect(opinionState(opinion({ silentAt: "2026-02-21T01:00:00Z" }), "2026-03-01")).toBe("silent");
  expect(opinionState(opinion({ withdrawnAt: "2026-02-12T01:00:00Z" }), TODAY)).toBe("withdrawn");
});

test("others are asked while the board appraises, by whoever has the dossier in hand, each once, until a later day", () => {
  const asked = (name: string, dueOn = "2026-02-25") => ({ agencies: [{ name, email: null }], dueOn });
  expect(codes(obstaclesToAsk(inHand, "me", TODAY, asked("Công an tỉnh")))).toEqual([]);
  expect(codes(obstaclesToAsk(asking, "me", TODAY, asked("Công an tỉnh")))).toEqual([]);
  expect(codes(obstaclesToAsk({ ...inHand, state: "to_council" }, "me", TODAY))).toEqual(["agency_opinion.not_now"]);
  expect(codes(obstaclesToAsk(inHand, "other", TODAY))).toEqual(["proposal.not_yours"]);
  expect(codes(obstaclesToAsk(inHand, "me", TODAY, asked("THUẾ TỈNH", TODAY)))).toEqual([
    "agency_opinion.due_early",
    "agency_opinion.asked_already",
  ]);
  expect(
    codes(obstaclesToAsk({ ...inHand, opinions: [opinion({ withdrawnAt: "2026-02-09T01:00:00Z" })] }, "me", TODAY, asked("Thuế tỉnh"))),
  ).toEqual([]);
});

test("the appraisal goes on when nobody is waited for", () => {
  expect(codes(obstaclesToHear(inHand, "me", TODAY))).toEqual(["agency_opinion.not_asking"]);
  expect(obstaclesToHear(asking, "me", TODAY)).toEqual([
    { code: "agency_opinion.waiting", facts: { agency: "Thuế tỉnh", due: "20/02/2026" } },
  ]);
  expect(codes(obstaclesToHear(asking, "me", "2026-02-21"))).toEqual([]);
  expect(
    codes(
      obstaclesToHear(
        { ...asking, opinions: [opinion({ answeredAt: "2026-02-12T01:00:00Z" }), opinion({ withdrawnAt: "2026-02-12T01:00:00Z" })] },
        "me",
        TODAY,
      ),
    ),
  ).toEqual([]);
  expect(codes(obstaclesToHear(asking, "other", "2026-02-21"))).toEqual(["proposal.not_yours"]);
});

test("only a question that waits is changed", () => {
  expect(codes(obstaclesToChange(asking, opinion(), "me", TODAY))).toEqual([]);
  expect(codes(obstaclesToChange(asking, opinion(), "other", TODAY))).toEqual(["proposal.not_yours"]);
  expect(codes(obstaclesToChange(asking, opinion(), "me", "2026-02-21"))).toEqual(["agency_opinion.closed"]);
});

test("an opinion that came after the conclusion is noticed, one from before is not", () => {
  expect(heardAfter([{ answeredAt: "2026-02-12T01:00:00Z" }], "2026-02-12T00:59:59Z")).toBe(true);
  expect(heardAfter([{ answeredAt: "2026-02-12T01:00:00Z" }, { answeredAt: null }], "2026-02-12T01:00:00Z")).toBe(false);
});

test("no without a reason is refused at the reason; yes needs none", () => {
  const said = { tinh: "t", token: "x", signerName: "Đặng Thị Yến", signerTitle: "Phó Trưởng Thuế tỉnh" };
  expect(AnswerInput.safeParse({ ...said, answer: "disagree", reason: "  " }).error?.issues).toMatchObject([
    { path: ["reason"], message: "Ghi lý do không đồng ý." },
  ]);
  expect(AnswerInput.safeParse({ ...said, answer: "agree" }).success).toBe(true);
  expect(AnswerInput.safeParse({ ...said }).error?.issues).toMatchObject([{ path: ["answer"] }]);
});
