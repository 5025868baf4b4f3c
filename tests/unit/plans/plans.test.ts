import { describe, expect, test } from "vitest";
import { type Paper, sentencesOf } from "@/lib/documents/paper";
import { wordOf } from "@/lib/documents/word";
import { FIXED, paragraphsOf, said } from "../../support/word.ts";
import { copyForYear, copyToAmend } from "@/lib/plans/copy";
import { planPaper, unitPlanPaper } from "@/lib/plans/papers";
import { inForce, obstaclesToAdopt, obstaclesToDay, obstaclesToPoint, obstaclesToWrite } from "@/lib/plans/plan-rules";
import type { PlanSeen } from "@/lib/plans/queries";
import { changesIn, movedPoints, sidesOf } from "@/lib/plans/sides";
import type { PlanText, Point } from "@/lib/plans/text";
import { derive, type Differing, obstaclesToSend, overTo, sameAsBloc, standingOf } from "@/lib/plans/unit-rules";
import { wordsOf } from "@/lib/problems/catalogue";

const SPAN = { year: "2026", startsOn: "2026-01-01", endsOn: "2026-12-31" };
const point = (key: string, more: Partial<Point> = {}): Point => ({
  id: `id-${key}`,
  key,
  version: 1,
  lookAt: false,
  body: `Việc ${key}`,
  target: null,
  who: null,
  until: null,
  ...more,
});
const text = (...sections: [string, Point[]][]): PlanText => ({
  title: "Kế hoạch năm 2026",
  preamble: null,
  closing: null,
  sections: sections.map(([heading, points]) => ({ id: `s-${heading}`, key: `s-${heading}`, heading, version: 1, points })),
});
const differs = (stance: Differing["stance"], more: Partial<Differing>): Differing => ({
  id: `d-${more.key ?? more.body}`,
  version: 1,
  stance,
  key: null,
  body: null,
  target: null,
  who: null,
  until: null,
  reason: null,
  ...more,
});

describe("a text before it is adopted", () => {
  test("a day before or after the year is refused in words, the first and the last day are not", () => {
    const [refusal] = obstaclesToPoint({ until: "2025-12-31" }, SPAN);
    expect(wordsOf(refusal!.code, refusal!.facts)).toBe(
      "Hạn 31/12/2025 không nằm trong năm thi đua 2026, từ 01/01/2026 đến 31/12/2026. Nhập lại.",
    );
    expect(["2026-01-01", "2026-12-31", null].flatMap((until) => obstaclesToPoint({ until }, SPAN))).toEqual([]);
    expect(
      [obstaclesToPoint({ until: "2027-01-01" }, SPAN), obstaclesToDay("2027-01-01", SPAN), obstaclesToDay(null, SPAN)].map(
        ({ length }) => length,
      ),
    ).toEqual([1, 1, 0]);
  });
  test("every part has points, nothing copied is unseen, and an amendment changes something", () => {
    const codes = (it: PlanText, same = false, before: PlanText | null = null) =>
      obstaclesToAdopt(it, { span: SPAN, before, same }).map(({ code }) => code);
    expect(codes(text())).toEqual(["plan.no_section"]);
    expect(codes(text(["I", []], ["II", [point("a", { lookAt: true })]]))).toEqual(["plan.section_empty", "plan.not_looked_at"]);
    expect(codes(text(["I", [point("a")]]), true, text())).toEqual(["plan.nothing_changed"]);
    expect(codes(text(["I", [point("a", { until: "2025-01-01" })]]))).toEqual(["plan.point_outside"]);
    expect(codes(text(["I", [point("a")]]))).toEqual([]);
  });
  test("a year that is over takes no text, one entered from paper does", () => {
    expect(
      [
        { stage: "closed", archive: false },
        { stage: "closed", archive: true },
        { stage: "running", archive: false },
      ].map((it) => obstaclesToWrite(it).length),
    ).toEqual([1, 0, 0]);
  });
  test("the adopted version with the highest number applies, a draft never", () => {
    expect(
      inForce([
        { id: "a", number: 1, state: "adopted" },
        { id: "c", number: 3, state: "draft" },
        { id: "b", number: 2, state: "adopted" },
      ])?.id,
    ).toBe("b");
    expect(inForce([{ id: "c", number: 1, state: "draft" }])).toBeNull();
  });
});

describe("copied from last year", () => {
  const last = text([
    "I. Năm 2026",
    [
      point("plain", { body: "Thi đua thiết thực" }),
      point("figure", { body: "Đạt 98 % trong năm 2026" }),
      point("day", { until: "2026-02-28", who: "Ai đó" }),
      point("leap", { until: "2028-02-29" }),
      point("long", { body: "Số 20260 giữ nguyên" }),
    ],
  ]);
  test("the year and its days move, figures of other years do not", () => {
    const copy = copyForYear(last, { from: 2026, to: 2027 });
    expect([copy.title, copy.sections[0]!.heading]).toEqual(["Kế hoạch năm 2027", "I. Năm 2027"]);
    expect(copy.sections[0]!.points.map(({ body, until }) => [body, until])).toEqual([
      ["Thi đua thiết thực", null],
      ["Đạt 98 % trong năm 2027", null],
      ["Việc day", "2027-02-28"],
      ["Việc leap", "2029-02-28"],
      ["Số 20260 giữ nguyên", null],
    ]);
  });
  test("what names figures, people or days is marked, plain sentences are not", () => {
    expect(copyForYear(last, { from: 2026, to: 2027 }).sections[0]!.points.map(({ lookAt }) => lookAt)).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
    expect(copyToAmend(last).sections[0]!.points.some(({ lookAt }) => lookAt)).toBe(false);
  });
});

describe("two versions side by side", () => {
  const before = text(["I", [point("a"), point("b", { target: "1" }), point("c")]], ["II", [point("d")]]),
    after = text(["I", [point("b", { target: "2" }), point("a"), point("e")]], ["III", [point("f")]]);
  test("added, removed, changed and kept points by their keys, whatever their order", () => {
    const sides = sidesOf(before, after);
    expect(sides.sections.map(({ heading, rows }) => [heading.after, rows.map(({ key, kind }) => `${key} ${kind}`)])).toEqual([
      ["I", ["b changed", "a kept", "e added", "c removed"]],
      ["III", ["f added"]],
      [null, ["d removed"]],
    ]);
    expect(sides.sections[0]!.rows[0]!.said.filter(({ changed }) => changed)).toEqual([
      { part: "target", before: "1", after: "2", changed: true },
    ]);
    expect([changesIn(sides), changesIn(sidesOf(before, before))]).toEqual([7, 0]);
  });
  test("a point that moved to another section is the same point", () => {
    expect(movedPoints(text(["I", [point("a")]], ["II", [point("b")]]), text(["I", []], ["II", [point("b"), point("a")]]))).toEqual([]);
  });
});

describe("a unit's plan", () => {
  const bloc = text(["Nội dung", [point("a", { target: "98 %", until: "2026-12-15" }), point("b"), point("c")]]);
  const own = [
    differs("changed", { key: "a", target: "100 %", until: "2026-12-15", reason: "Đã đăng ký" }),
    differs("left_out", { key: "b", reason: "Không phát sinh" }),
    differs("added", { body: "Việc riêng" }),
  ];
  test("shows every point of the bloc's, what differs in which part, and what is its own", () => {
    const derived = derive(bloc, own);
    expect(derived.sections[0]!.rows.map(({ stance, parts, bloc: was, unit }) => [stance, parts, was.target, unit.target])).toEqual([
      ["changed", ["target"], "98 %", "100 %"],
      ["left_out", [], null, null],
      ["kept", [], null, null],
    ]);
    expect([derived.own.map(({ body }) => body), derived.counts]).toEqual([["Việc riêng"], { kept: 1, changed: 1, leftOut: 1, added: 1 }]);
    expect(derive(bloc, []).counts).toEqual({ kept: 3, changed: 0, leftOut: 0, added: 0 });
  });
  test("the same words as the bloc's are no difference", () => {
    expect([
      sameAsBloc({ body: "", target: "98 %", who: null, until: null }, { target: "98 %", who: null, until: null }),
      sameAsBloc({ body: "", target: "98 %", who: null, until: null }, { target: null, who: null, until: null }),
    ]).toEqual([true, false]);
    expect(derive(bloc, [differs("changed", { key: "a", target: "98 %", until: "2026-12-15" })]).counts.changed).toBe(0);
  });
  test("going over to the next version loses no word", () => {
    const { drop, own: kept } = overTo(bloc, text(["Nội dung", [point("c")]]), own);
    expect([drop.map(({ key }) => key), kept.map(({ key, body, target }) => [key, body, target])]).toEqual([
      ["b"],
      [["a", "Việc a", "100 %"]],
    ]);
    expect(overTo(bloc, bloc, own)).toEqual({ drop: [], own: [] });
  });
  test("is sent in the newest version, within the year, and not twice the same", () => {
    const sends = (more: object, now = "y") =>
      obstaclesToSend(derive(bloc, own), { span: SPAN, follows: 1, newest: 1, sent: null, ...more }, now).map(({ code }) => code);
    expect([sends({}), sends({ newest: 2 }), sends({ sent: "y" }), sends({ sent: "z" })]).toEqual([
      [],
      ["unit_plan.newer_version"],
      ["unit_plan.sent_already"],
      [],
    ]);
    expect(
      obstaclesToSend(
        derive(bloc, [differs("added", { body: "X", until: "2027-05-01" })]),
        { span: SPAN, follows: 1, newest: 1, sent: null },
        "y",
      ).map(({ code }) => code),
    ).toEqual(["plan.point_outside"]);
  });
  test("stands as missing, late, older or sent", () => {
    const at = (sent: { plan: number; on: string } | null, unitsBy: string | null) =>
      standingOf({ unitId: "u", name: "U", sent }, { newest: 2, unitsBy, today: "2026-03-01" });
    expect([
      at(null, null),
      at(null, "2026-03-01"),
      at(null, "2026-02-28"),
      at({ plan: 1, on: "2026-02-01" }, "2026-02-28"),
      at({ plan: 2, on: "2026-02-01" }, null),
    ]).toEqual(["missing", "missing", "late", "older", "sent"]);
  });
});

/** The file says what the record says, nothing more, nothing less. */
const whole = (paper: Paper) =>
  expect(
    paragraphsOf(wordOf(paper))
      .filter((words) => !FIXED.includes(words))
      .toSorted(),
  ).toEqual(said(paper).toSorted());

describe("papers", () => {
  const head = {
    paper: { provinceName: "Tỉnh Mẫu", placeName: "Tỉnh Mẫu", boardName: "Phòng Thi đua" },
    bloc: { slug: "k", name: "Khối Một", shortName: "Khối Một", kind: "BLOC" as const },
    year: "2026",
    today: "2026-03-01",
    endsOn: "2026-12-31",
  };
  const seen = (it: PlanText): PlanSeen => ({
    ...it,
    id: "p",
    number: 1,
    state: "adopted",
    version: 1,
    unitsBy: null,
    reason: null,
    decisionNumber: "02/KH-KTĐ",
    decisionDate: "2026-02-01",
    adoptedOn: "2026-02-01",
    copiedFrom: null,
    resolution: null,
    source: null,
    invented: null,
  });
  const plan = seen(
    text(
      ["Mục đích", [point("m", { body: 'Hoàn thành <nhiệm vụ> & "chỉ tiêu"' })]],
      ["Nội dung", [point("a", { target: "98,50 %", who: "Văn phòng", until: "2026-12-15" })]],
    ),
  );
  test("the Word file of a plan says what the record says, word for word", () => {
    const paper = planPaper({ ...head, kind: "PLAN", headName: "Nguyễn Văn An" }, plan);
    whole(paper);
    expect(sentencesOf(paper)).toEqual(
      expect.arrayContaining([
        "KẾ HOẠCH",
        "Số: 02/KH-KTĐ",
        "I. Mục đích",
        "II. Nội dung",
        "98,50 %",
        "15/12/2026",
        "Ban hành theo văn bản số 02/KH-KTĐ ngày 01/02/2026.",
      ]),
    );
  });
  test("a regulation has articles and no table", () => {
    const paper = planPaper({ ...head, kind: "REGULATION", headName: null }, plan);
    expect(paper.blocks.filter(({ kind }) => kind === "table")).toEqual([]);
    expect(sentencesOf(paper)).toEqual(expect.arrayContaining(["QUY CHẾ", "Điều 2. Nội dung"]));
  });
  test("a unit's paper says what it adapts, adds and leaves out, and why", () => {
    const derived = derive(plan, [
      differs("changed", { key: "a", target: "100 %" }),
      differs("left_out", { key: "m", reason: "Không phát sinh" }),
      differs("added", { body: "Việc riêng", who: "Phòng Hai" }),
    ]);
    const paper = unitPlanPaper(
      { ...head, unit: { name: "Sở Tư pháp", shortName: "Sở Tư pháp", slug: "stp" }, leader: "Phan Văn Lộc" },
      derived,
      { number: "218/KH-STP", on: "2026-02-13", follows: plan },
    );
    whole(paper);
    expect(sentencesOf(paper)).toEqual(expect.arrayContaining(["SỞ TƯ PHÁP", "100 %", "Việc riêng", "Phòng Hai", "Không phát sinh"]));
    expect(sentencesOf(paper)).not.toContain("98,50 %");
  });
});
