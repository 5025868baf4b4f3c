import { describe, expect, test } from "vitest";
import { pastYears } from "@/lib/council/comparison";
import { doneAsked, manyAsked, queueAddress, queueAsked, WHOLE } from "@/lib/council/queue/addresses";
import {
  chargeAnew,
  type Charge,
  limitAnew,
  type LimitShown,
  obstaclesToCharge,
  obstaclesToEndCharge,
} from "@/lib/council/queue/charge-rules";
import {
  type Acting,
  type CheckedPaper,
  dueFrom,
  isComplete,
  type Line,
  obstaclesToComplete,
  obstaclesToTransfer,
  planned,
  type StepFacts,
} from "@/lib/council/queue/rules";
import { CheckInput, ManyInput } from "@/lib/council/queue/schema";

const codes = (found: { code: string }[]) => found.map(({ code }) => code);
const paper: CheckedPaper = {
  id: "p",
  kind: "report",
  title: "Báo cáo",
  required: true,
  fileUseId: "f",
  fromRecord: false,
  recordReady: false,
  returnedNote: null,
  finding: null,
};
const line: Line = {
  id: "1",
  version: 3,
  unitId: "u",
  subject: "Sở Tài chính",
  titleName: "Cờ",
  giverName: "Khối",
  boardWriterId: null,
  state: "sent",
  officerId: null,
  officer: null,
  receivedAt: null,
  dueOn: null,
  dissolvedOn: null,
  completeAt: null,
  papers: [paper],
  charged: null,
};
const me: Acting = { personId: "me", name: "Tôi", isOwn: (unit) => unit === "mine", leads: false };
const limit = { days: 5, instrument: "x", article: null, from: "2024-01-01", own: false, verification: "UNVERIFIED" as const };
const facts: StepFacts = { today: "2026-11-27", calendar: new Map(), limit, to: null };
const an = { id: "an", name: "An", unitId: "board", open: 0 };

describe("reception of many", () => {
  const receive = (more: Partial<Line>) => planned("tiep-nhan", [{ ...line, ...more }], me, facts)[0]!;
  test("goes to the officer of the bloc, else to whoever receives, and keeps whom it has", () => {
    expect(receive({ charged: { id: "an", name: "An" } })).toMatchObject({
      officerId: "an",
      dueOn: "2026-12-04",
      problems: [],
      effect: "Tiếp nhận; An phụ trách; hạn 04/12/2026.",
    });
    expect(receive({}).effect).toBe("Tiếp nhận; Anh/Chị phụ trách; hạn 04/12/2026.");
    expect(receive({ officerId: "be", officer: "Bé", charged: { id: "an", name: "An" } }).officerId).toBe("be");
  });
  test("leaves out what is not sent, of one's own unit, of a unit that is no more", () => {
    expect(codes(receive({ state: "received" }).problems)).toEqual(["proposal.not_received"]);
    expect(codes(receive({ unitId: "mine" }).problems)).toEqual(["access.own_unit"]);
    expect(codes(receive({ dissolvedOn: "2026-11-01" }).problems)).toEqual(["transfer.dissolved"]);
    expect(receive({ dissolvedOn: "2026-12-01" }).problems).toEqual([]);
  });
  test("says that no day is set where no time limit is known, and steps over free days", () => {
    expect(planned("tiep-nhan", [line], me, { ...facts, limit: null })[0]!.effect).toContain("chưa đặt hạn");
    expect(dueFrom({ ...facts, calendar: new Map([["2026-12-01", { day: "2026-12-01", kind: "OFF" as const, name: "Nghỉ" }]]) })).toBe(
      "2026-12-07",
    );
  });
});

describe("a transfer", () => {
  const to = (more: Partial<Line>, who: Pick<Acting, "personId" | "leads"> = me, receiver = an) =>
    codes(obstaclesToTransfer({ ...line, ...more }, receiver, who));
  test.each([
    ["nobody's, to another", {}, []],
    ["one's own", { officerId: "me" }, []],
    ["of other hands", { officerId: "be", officer: "Bé" }, ["transfer.not_yours"]],
    ["to whom it has", { officerId: "an" }, ["transfer.same_officer"]],
    ["to the unit's own", { unitId: "board" }, ["transfer.own_unit"]],
    ["decided", { state: "decided" as const }, ["proposal.take_over_late"]],
  ])("%s", (_name, more, wanted) => expect(to(more)).toEqual(wanted));
  test("the leader moves what is in other hands; to oneself what one has already has words of its own", () => {
    expect(to({ officerId: "be" }, { personId: "lead", leads: true })).toEqual([]);
    expect(to({ officerId: "an" }, { personId: "an", leads: false })).toEqual(["proposal.yours_already"]);
  });
});

describe("completeness", () => {
  const held = { ...line, state: "received" as const, officerId: "me" };
  test.each([
    ["all there", [paper], []],
    ["a required one missing", [{ ...paper, fileUseId: null }], ["proposal.paper_missing"]],
    ["one found wanting", [{ ...paper, finding: "TO_COMPARE" as const }], ["proposal.paper_doubted"]],
    ["one not required and not there", [paper, { ...paper, required: false, fileUseId: null }], []],
  ])("%s", (_name, papers, wanted) => expect(codes(obstaclesToComplete({ ...held, papers }, "me"))).toEqual(wanted));
  test("is said once, by whoever has it, while the board has it", () => {
    expect(codes(obstaclesToComplete({ ...held, completeAt: "x" }, "me"))).toEqual(["proposal.complete_already"]);
    expect(codes(obstaclesToComplete(held, "an"))).toEqual(["proposal.not_yours"]);
    expect(codes(obstaclesToComplete({ ...held, state: "to_council" }, "me"))).toEqual(["proposal.not_checkable"]);
  });
  test("follows from what was found of each paper", () => {
    const found = (finding: CheckedPaper["finding"], more: Partial<CheckedPaper> = {}) => ({ ...paper, finding, ...more });
    expect([
      isComplete([found("PRESENT")]),
      isComplete([found("PRESENT"), found(null)]),
      isComplete([found("MISSING")]),
      isComplete([found("PRESENT"), found(null, { required: false, fileUseId: null })]),
      isComplete([found("PRESENT", { fileUseId: null })]),
    ]).toEqual([true, false, false, true, false]);
  });
});

describe("charges of blocs", () => {
  const charge = (since: string, until: string | null, officerId = "an"): Charge => ({
    id: since,
    version: 1,
    blocId: "b",
    officerId,
    officer: officerId,
    since,
    until,
    stands: true,
    givenBy: null,
    givenAt: since,
  });
  const anew = (charges: Charge[], since: string, until: string | null = null, officerId = "be") =>
    chargeAnew({ name: "Khối", charges }, { officerId, since, until });
  test("the one before ends; what begins later stands in the way unless the new one ends before it", () => {
    expect(anew([charge("2026-01-01", null)], "2026-06-01").ends?.id).toBe("2026-01-01");
    expect(codes(anew([charge("2026-07-01", null)], "2026-06-01").problems)).toEqual(["charge.later"]);
    expect(anew([charge("2026-07-01", null)], "2026-06-01", "2026-06-30")).toEqual({ problems: [], ends: null });
    expect(anew([charge("2025-01-01", "2025-12-31")], "2026-06-01").ends).toBeNull();
    expect(codes(anew([charge("2026-01-01", null)], "2026-06-01", null, "an").problems)).toEqual(["charge.same"]);
  });
  test("dates that cannot be are refused with words", () => {
    expect(codes(obstaclesToCharge({ since: "2026-06-02", until: "2026-06-01" }, "2026-06-01"))).toEqual(["charge.dates"]);
    expect(codes(obstaclesToCharge({ since: "2026-05-31", until: null }, "2026-06-01"))).toEqual(["charge.past"]);
    expect(codes(obstaclesToEndCharge(charge("2026-01-01", null), "2026-05-30", "2026-06-01"))).toEqual(["charge.ends_past"]);
    expect(obstaclesToEndCharge(charge("2026-01-01", null), "2026-05-31", "2026-06-01")).toEqual([]);
    expect(codes(obstaclesToEndCharge(charge("2026-01-01", "2026-05-01"), "2026-06-01", "2026-06-01"))).toEqual(["charge.over"]);
    expect(obstaclesToEndCharge(charge("2026-09-01", null), "2026-09-01", "2026-06-01")).toEqual([]);
  });
  test("a time limit follows the province's last, never lies before it", () => {
    const own = (from: string, to: string | null): LimitShown => ({
      id: from,
      version: 1,
      kind: "APPRAISAL",
      silence: null,
      days: 15,
      instrument: "x",
      article: null,
      from,
      to,
      own: true,
      foundIn: null,
      verification: "UNVERIFIED",
      setBy: null,
    });
    expect(limitAnew([own("2026-01-01", null), { ...own("2024-01-01", null), own: false }], "APPRAISAL", "2026-06-01").ends?.id).toBe(
      "2026-01-01",
    );
    expect(limitAnew([own("2026-07-01", null)], "OPINION", "2026-06-01")).toEqual({ problems: [], ends: null });
    expect(codes(limitAnew([own("2026-07-01", null)], "APPRAISAL", "2026-06-01").problems)).toEqual(["limit.later"]);
  });
});

describe("addresses", () => {
  test("what is not understood is left out", () => {
    expect(
      queueAsked({
        loc: "xoa-het",
        cho: "ai-do",
        khoi: "Khối'; drop",
        cua: "1 or 1=1",
        hinhthuc: "<b>",
        tre: "1",
        xep: "bua",
        trang: "-7",
      }),
    ).toEqual(WHOLE);
    expect(queueAsked({ trang: "1e99", tim: "x".repeat(500) })).toMatchObject({ page: 1000, words: "x".repeat(100) });
    expect(manyAsked({ viec: "xoa", hs: ["a", "b"], den: "x", ve: "loc=da-gui" })).toMatchObject({
      step: null,
      ids: [],
      to: null,
      back: "loc=da-gui",
    });
    expect([
      doneAsked({ xong: "tiep-nhan", so: "3" }),
      doneAsked({ xong: "tiep-nhan", so: "3e9" }),
      doneAsked({ xong: "x", so: "3" }),
    ]).toEqual(["Đã tiếp nhận 3 hồ sơ.", null, null]);
  });
  test("what is asked stands in the address and comes back from it", () => {
    const asked = {
      ...WHOLE,
      words: "tài chính",
      state: "received" as const,
      waiting: "khoi" as const,
      bloc: "cao-dang",
      officer: "toi",
      title: "PROV_FLAG",
      late: true,
      sort: "moi" as const,
      page: 3,
    };
    expect(queueAsked(Object.fromEntries(new URL(`http://x${queueAddress("tinh-mau", asked)}`).searchParams))).toEqual(asked);
    expect(queueAddress("tinh-mau", WHOLE)).toBe("/tinh-mau/ban/de-nghi");
  });
  test("forms of nonsense are refused", () => {
    expect(ManyInput.safeParse({ proposals: "x:1" }).success).toBe(false);
    expect(ManyInput.safeParse({}).success).toBe(false);
    const id = "0197e5a0-0000-7000-8000-000000000000";
    expect(CheckInput.safeParse({ id, version: "1", [`finding_${id}`]: "DROP" }).success).toBe(false);
    expect(CheckInput.parse({ id, version: "1", [`finding_${id}`]: "MISSING", [`note_${id}`]: " " })).toEqual({
      id,
      version: 1,
      papers: [{ paperId: id, finding: "MISSING", note: null }],
    });
  });
});

test("five years before, newest first, school years as they are written, nothing older", () => {
  const result = { year: "2022", unitName: "Sở", blocName: "Khối", rank: 1, ranked: 9, total: null, classification: null, paper: true },
    old = { ...result, year: "2019" };
  expect(pastYears("2025", { results: [result, old], honours: [] }).map(({ year, results }) => [year, results.length])).toEqual([
    ["2024", 0],
    ["2023", 0],
    ["2022", 1],
    ["2021", 0],
    ["2020", 0],
  ]);
  expect(
    pastYears("2025-2026", { results: [{ ...result, year: "2022-2023" }], honours: [] }).map(({ year, results }) => [year, results.length]),
  ).toEqual([
    ["2024-2025", 0],
    ["2023-2024", 0],
    ["2022-2023", 1],
    ["2021-2022", 0],
    ["2020-2021", 0],
  ]);
});
