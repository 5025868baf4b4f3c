import { describe, expect, test } from "vitest";
import { boardCells } from "@/lib/desk/dashboards/board-cells";
import type { BoardYear } from "@/lib/desk/dashboards/board-queries";
import { overdueByDuty, progressRows } from "@/lib/desk/dashboards/bloc-progress";
import type { BlocFacts, MemberFacts, ReportSeen } from "@/lib/desk/dashboards/bloc-queries";
import type { UnitTargets } from "@/lib/desk/dashboards/bloc-reads";
import { directShare, directWords } from "@/lib/desk/dashboards/direct-workers";
import { movedWords, type StandingRow } from "@/lib/desk/dashboards/bloc-standing";
import { heatStep } from "@/lib/scoring/heat";
import { honourTrend } from "@/lib/desk/dashboards/honour-trend";
import { quotaUse } from "@/lib/desk/dashboards/quota-use";
import { spreadRows } from "@/lib/desk/dashboards/spread";
import type { BlocYear, Member } from "@/lib/year/bloc-year";
import { scoredWords } from "@/lib/year/words";

const member = (more: Partial<Member>): Member => ({
  unitId: "u",
  slug: "so-a",
  name: "Sở A",
  now: null,
  since: "2026-01-01",
  until: null,
  countsForAward: true,
  ranked: true,
  sheet: null,
  party: true,
  signBy: "2026-12-10",
  signedAt: null,
  manner: null,
  late: false,
  ...more,
});
const report = (day: string | null, state?: NonNullable<ReportSeen["report"]>["state"], more: object = {}): ReportSeen => ({
  days: { day, until: null, ...more },
  report: state ? { state, resendBy: null } : null,
});
const known = (more: Partial<MemberFacts> = {}): MemberFacts => ({
  unitId: "u",
  registered: false,
  registerUntil: null,
  midyear: report(null),
  annual: report(null),
  before: null,
  gaps: null,
  lateBefore: null,
  ...more,
});
const facts = (units: MemberFacts[], more: Partial<BlocFacts> = {}): BlocFacts => ({
  units,
  registerBy: null,
  midyearAdopted: false,
  annualAdopted: false,
  lateQuarters: [],
  sheets: [],
  versions: [],
  ...more,
});
const year = (members: Member[], more: Partial<BlocYear> = {}) =>
  ({
    members,
    stage: "scoring",
    pledge: { id: "p", state: "signing" },
    today: "2026-12-01",
    scoringFrom: null,
    facts: {},
    ...more,
  }) as BlocYear;
const sheet = (more: Partial<NonNullable<Member["sheet"]>>): Member["sheet"] => ({
  state: "not_started",
  dueOn: "2026-12-05",
  late: false,
  replyUntil: null,
  total: null,
  rank: null,
  ...more,
});
const promised = (more: Partial<UnitTargets> = {}): UnitTargets => ({ all: 3, atRisk: 2, slow: 0, silent: 0, overdue: [], ...more });
const rowOf = (one: Member, own = known(), more: Partial<BlocFacts> = {}, targets = promised()) =>
  progressRows(year([one]), facts([own], more), new Map([["u", targets]]), "/t/khoi/k/2026")[0]!;
const words = (one: Member, own?: MemberFacts, more?: Partial<BlocFacts>) =>
  Object.fromEntries(rowOf(one, own, more).cells.map(({ head, words: said }) => [head, said]));

describe("what a bloc waits for, unit by unit", () => {
  test("each cell says what is there, what lacks and since when", () => {
    expect(words(member({ sheet: sheet({}) }))).toEqual({
      "Giao ước": "Chưa, còn 9 ngày",
      "Đăng ký": "Chưa",
      "Chỉ tiêu": "2 có nguy cơ",
      "Sơ kết": "Chưa có hạn",
      "Tự chấm": "Chưa, còn 4 ngày",
      "Minh chứng": "Chưa đến",
    });
    expect(
      words(
        member({ signedAt: "2026-02-01T00:00:00Z", sheet: sheet({ state: "settled" }) }),
        known({ registered: true, midyear: report("2026-07-15", "handed_in"), gaps: { lines: 0, points: "0" } }),
      ),
    ).toEqual({
      "Giao ước": "Xong",
      "Đăng ký": "Xong",
      "Chỉ tiêu": "2 có nguy cơ",
      "Sơ kết": "Xong",
      "Tự chấm": "Đã chốt",
      "Minh chứng": "Đủ",
    });
    expect(
      words(
        member({ party: false, sheet: sheet({ dueOn: "2026-11-25" }) }),
        known({ midyear: report("2026-07-15", "returned"), gaps: { lines: 2, points: "3.5000" } }),
      ),
    ).toMatchObject({ "Giao ước": "Không ký", "Sơ kết": "Quá 139 ngày", "Tự chấm": "Quá 6 ngày", "Minh chứng": "Thiếu 2, 3,50\u00a0điểm" });
  });
  const cell = (head: string, row: ReturnType<typeof rowOf>) => {
    const found = row.cells.find((one) => one.head === head)!;
    return `${found.look} ${found.words}`;
  };
  test("a signature is late by the last day of its own unit", () => {
    expect(cell("Giao ước", rowOf(member({ signBy: "2026-11-30" })))).toBe("l Quá 1 ngày");
    expect(cell("Giao ước", rowOf(member({ signBy: "2026-12-03" })))).toBe("w Chưa, còn 2 ngày");
    expect(cell("Giao ước", rowOf(member({ signBy: null })))).toBe("w Chưa");
  });
  test("a registration is late by the day of the call, or by the later day that was decided for the unit", () => {
    expect(cell("Đăng ký", rowOf(member({}), known(), { registerBy: "2026-02-28" }))).toBe("l Quá 276 ngày");
    expect(cell("Đăng ký", rowOf(member({}), known({ registerUntil: "2026-12-03" }), { registerBy: "2026-02-28" }))).toBe(
      "w Chưa, còn 2 ngày",
    );
    expect(cell("Đăng ký", rowOf(member({})))).toBe("w Chưa");
  });
  test("a report is not overdue with a later day of its own, for who joined after the day, or once the bloc's own is adopted", () => {
    const midyear = report("2026-07-15");
    expect(cell("Sơ kết", rowOf(member({}), known({ midyear })))).toBe("l Quá 139 ngày");
    expect(cell("Sơ kết", rowOf(member({}), known({ midyear: report("2026-07-15", undefined, { until: "2026-12-10" }) })))).toBe(
      "w Chưa, còn 9 ngày",
    );
    expect(cell("Sơ kết", rowOf(member({ since: "2026-08-01" }), known({ midyear })))).toBe("t Không yêu cầu");
    expect(cell("Sơ kết", rowOf(member({}), known({ midyear }), { midyearAdopted: true }))).toBe("w Không gửi");
  });
  test.each([
    [{ overdue: [3] as const }, "l Thiếu quý III"],
    [{}, "w 2 có nguy cơ"],
    [{ atRisk: 0, slow: 1 }, "w 1 chậm"],
    [{ atRisk: 0, silent: 3 }, "t Chưa có số liệu"],
    [{ atRisk: 0, silent: 1 }, "d Đúng tiến độ"],
  ])("promises %j", (more, said) =>
    expect(cell("Chỉ tiêu", rowOf(member({}), known(), {}, promised(more as Partial<UnitTargets>)))).toBe(said),
  );
  test("what is overdue in the bloc is what is red in its table, duty by duty", () => {
    const late = rowOf(
      member({ sheet: sheet({ dueOn: "2026-11-25" }) }),
      known({ midyear: report("2026-07-15") }),
      { registerBy: "2026-02-28" },
      promised({ overdue: [3] }),
    );
    const closed = rowOf(
      member({ signedAt: "2026-02-01", sheet: sheet({ state: "not_submitted", dueOn: "2026-11-25" }) }),
      known({ registered: true }),
    );
    expect(cell("Tự chấm", closed)).toBe("w Không nộp");
    expect(overdueByDuty([late, late, closed])).toEqual(["Đăng ký", "Chỉ tiêu", "Sơ kết", "Tự chấm"].map((head) => ({ head, count: 2 })));
    expect(overdueByDuty([closed])).toEqual([]);
  });
  test("a forecast names signs that anybody can check, and is silent where there are none", () => {
    expect(rowOf(member({ sheet: sheet({}) }), known({ lateBefore: 4 })).forecast).toEqual([
      "Chưa bắt đầu tự chấm, hạn 05/12/2026, còn 4 ngày",
      "Năm trước gửi muộn 4 ngày",
    ]);
    expect(rowOf(member({ sheet: sheet({ state: "returned" }) })).forecast).toEqual(["Bảng tự chấm bị trả lại, còn 4 ngày"]);
    expect(rowOf(member({ sheet: sheet({ state: "drafting" }) }), known({ lateBefore: 0 })).forecast).toEqual([]);
    expect(rowOf(member({ sheet: sheet({ dueOn: "2026-11-25" }) }), known({ lateBefore: 4 })).forecast).toEqual([]); // late already, no forecast
    expect(rowOf(member({ sheet: sheet({ dueOn: "2026-12-30" }) })).forecast).toEqual([]); // far away
    expect(rowOf(member({}), known({ annual: report("2026-12-05", "handed_in") })).forecast).toEqual([]);
    expect(rowOf(member({}), known({ annual: report("2026-12-05", "drafting") })).forecast).toEqual([
      "Chưa gửi báo cáo tổng kết, còn 4 ngày",
    ]);
  });
});

describe("heat and places", () => {
  test.each([
    [null, 0],
    [0, 1],
    [0.6999, 1],
    [0.7, 2],
    [0.8499, 2],
    [0.85, 3],
    [0.9499, 3],
    [0.95, 4],
    [1.2, 4],
  ] as const)("a share of %s is step %i", (share, step) => expect(heatStep(share)).toBe(step));
  test.each([
    [2, 5, "lên 2", "up"],
    [-1, 2, "xuống 1", "down"],
    [0, 3, "giữ", "same"],
  ] as const)("moved %i", (moved, rank, said, way) => {
    expect(movedWords({ moved, rank, before: { year: "2025", from: 1, rank: rank + moved, total: null } } as StandingRow)).toEqual({
      way,
      words: said,
    });
  });
  test("without a place there is a reason", () => {
    expect(movedWords({ moved: null, rank: 2, before: { year: "2025", from: 3, rank: null, total: null } } as StandingRow).words).toBe(
      "từ 3 đơn vị",
    );
    expect(movedWords({ moved: null, rank: null, before: { year: "2025", from: 1, rank: 4, total: null } } as StandingRow).words).toBe(
      "2025: hạng 4",
    );
    expect(movedWords({ moved: null, rank: 1, before: null } as StandingRow).words).toBe("chưa có");
  });
});

const board = (more: Partial<BoardYear> = {}, stage = "scoring"): BoardYear => ({
  id: "y",
  slug: "k",
  name: "Khối K",
  year: "2026",
  scoringUntil: "2026-12-15",
  yearEndBy: "2027-01-20",
  late: [{ duty: "midyear", count: 1, since: "2026-07-15" }],
  members: 4,
  registered: 4,
  midyear: 3,
  midyearBy: "2026-07-15",
  spread: null,
  ranked: 4,
  preparing: false,
  facts: {
    stage,
    pledge: { state: "signing", parties: 4, signed: 2, untargeted: 0 },
    sheets: { all: 4, missing: 1, extended: 1, sent: 2, notSubmitted: 0, settled: 1 },
    proposals: { open: 2 },
    meeting: { held: 0 },
  } as unknown as BoardYear["facts"],
  ...more,
});
const said = (it: BoardYear) => boardCells(it, "2026-12-01", "/t").map(({ look, words: is }) => `${look} ${is}`);

test("a bloc among the blocs of the province, stage by stage", () => {
  expect(said(board())).toEqual(["w 2/4", "d Xong", "l 3/4, trễ", "n 2/4", "t Chưa đến", "t Chưa đến", "t Chưa đến"]);
  expect(said(board({ registered: 3, midyear: 4, late: [{ duty: "sheet", count: 1, since: "2026-11-25" }] }, "checking"))).toEqual([
    "w 2/4",
    "w 3/4",
    "d Xong",
    "l 2/4, trễ",
    "n 1/4",
    "t Chưa đến",
    "t Chưa đến",
  ]);
  expect(said(board({ yearEndBy: "2026-11-01" }, "deciding")).slice(4)).toEqual(["d Xong", "l Chưa họp", "t Chưa đến"]);
  const closed = board({ late: [{ duty: "register", count: 1, since: "2026-02-28" }], registered: 3, midyear: 4 });
  closed.facts.sheets = { ...closed.facts.sheets, missing: 0, extended: 0, sent: 2, notSubmitted: 2 };
  expect(said(closed).slice(1, 4)).toEqual(["l 3/4, trễ", "d Xong", "w 2/4, 2 không nộp"]);
  expect(said(board({ scoringUntil: "2026-11-01" }))[3]).toBe("n 2/4"); // extended: past the common day, not past its own
  expect(said(board({}, "proposed")).slice(5)).toEqual(["d Xong", "n Còn 2"]);
});

test("blocs that gave themselves most stand first; one without settled points is left out", () => {
  const rows = spreadRows(
    [
      board(),
      board({ id: "a", name: "A", spread: { units: 3, low: "80", middle: "90", high: "95", self: "91.5" } }),
      board({ id: "b", name: "B", spread: { units: 2, low: "70", middle: "75.25", high: "80.5", self: "80" } }),
    ],
    "/t",
  );
  expect(rows.map(({ name, inflation }) => [name, inflation])).toEqual([
    ["B", 4.75],
    ["A", 1.5],
  ]);
});

test("five years, each a row, also where the register is empty", () => {
  expect(
    honourTrend({
      today: "2026-12-01",
      honours: [
        { year: "2024", level: "PROVINCE", count: 3 },
        { year: "2024", level: "PRESIDENT", count: 1 },
        { year: "2024", level: "PRIME_MINISTER", count: 2 },
        { year: "2026", level: null, count: 5 },
      ],
    }),
  ).toEqual(
    [2022, 2023, 2024, 2025, 2026].map((one) => ({
      year: String(one),
      parts: one === 2024 ? [3, 3, 0, 0] : one === 2026 ? [0, 0, 0, 5] : [0, 0, 0, 0],
      running: one === 2026,
    })),
  );
});

test("the share of direct workers leaves out whom nobody has classed", () => {
  const persons = [
    { class: "DIRECT_WORKER" as const, decided: 3, open: 1 },
    { class: "MANAGER" as const, decided: 2, open: 0 },
    { class: null, decided: 9, open: 9 },
  ];
  expect(directShare(persons, "decided")).toEqual({ direct: 3, known: 5 });
  expect(directWords(persons)).toBe(
    "Người trực tiếp lao động: 3/5 người đã quyết định, 60\u00a0%; kể cả đang đề nghị 4/6 người, 67\u00a0%. Người chưa phân loại không tính.",
  );
  expect(directWords([{ class: null, decided: 1, open: 0 }])).toBe(
    "Người trực tiếp lao động: chưa có ai đã quyết định; kể cả đang đề nghị chưa có ai. Người chưa phân loại không tính.",
  );
});

describe("quotas in use", () => {
  const rule = (condition: object, more: object = {}) =>
    ({
      id: "r",
      scope: "province",
      code: "Q",
      titles: ["PROV_FLAG"],
      modes: [],
      name: "Mỗi khối một cờ",
      condition,
      blocks: true,
      instrument: "QĐ 1",
      article: null,
      link: null,
      from: "2026-01-01",
      to: null,
      verification: "ORIGINAL",
      ...more,
    }) as never;
  const given = (condition: object, more: object = {}) => ({
    today: "2026-12-01",
    years: [
      { id: "one", year: "2026", ranked: 10, preparing: false },
      { id: "two", year: "2026", ranked: 4, preparing: false },
      { id: "next", year: "2026-2027", ranked: 4, preparing: true },
    ],
    quotas: [rule(condition, more)],
    rankedByYear: { 2026: 14 },
    titles: [
      { code: "PROV_FLAG", name: "Cờ thi đua" },
      { code: "CERT_PROV", name: "Bằng khen" },
    ],
    counted: {
      one: {
        PROV_FLAG: { MERIT: { proposed: 2, taken: 2 }, THEMATIC: { proposed: 1, taken: 0 } },
        CERT_PROV: { MERIT: { proposed: 9, taken: 9 } },
      },
      2026: { PROV_FLAG: { MERIT: { proposed: 3, taken: 2 } } },
    },
  });
  test("one a bloc and year: places of all blocs together, none of a year that is only prepared", () => {
    expect(quotaUse(given({ kind: "quota_count", scope: "bloc", most: 1 }))).toMatchObject([
      { title: "Cờ thi đua", taken: 2, proposed: 3, places: 2, words: "1 mỗi khối, cụm mỗi năm, 2 năm thi đua đang mở", verified: true },
    ]);
  });
  test("of one kind of commendation alone, where the rule says so", () =>
    expect(quotaUse(given({ kind: "quota_count", scope: "bloc", most: 1 }, { modes: ["MERIT"] }))).toMatchObject([
      { taken: 2, proposed: 2 },
    ]));
  test("a share is rounded bloc by bloc, as the rule says", () => {
    expect(quotaUse(given({ kind: "quota_share", scope: "bloc", percent: 25, base: "members", rounding: "down" }))).toMatchObject([
      { places: 3 },
    ]); // 2,5 and 1
    expect(quotaUse(given({ kind: "quota_share", scope: "province", percent: 25, base: "members", rounding: "up" }))).toMatchObject([
      { places: 4, taken: 2 },
    ]); // 3,5 of 14
  });
  test("what reaches no further than yesterday, or another title, is not in force", () => {
    expect(quotaUse(given({ kind: "quota_count", scope: "bloc", most: 1 }, { to: "2026-11-30" }))).toEqual([]);
    expect(quotaUse(given({ kind: "quota_count", scope: "bloc", most: 1 }, { titles: ["GOV_FLAG"] }))).toEqual([]);
    expect(quotaUse(given({ kind: "quota_count", scope: "unit", most: 1 }))).toEqual([]);
  });
});

test("the stepper says apart who sent and who was closed as not handing in", () => {
  const counts = { ...board().facts.sheets, all: 10, sent: 8, settled: 0 };
  expect(scoredWords({ ...counts, notSubmitted: 2 })).toBe("Đã gửi 8/10 bảng tự chấm, không nộp 2");
  expect(scoredWords({ ...counts, notSubmitted: 0, settled: 3 })).toBe("Đã gửi 8/10 bảng tự chấm, đã chốt 3");
});
