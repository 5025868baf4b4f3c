import { expect, test } from "vitest";
import { type Item, itemsOf } from "@/lib/criteria/table";
import { accepted, changed, restDone, restOf, stayWords } from "@/lib/scoring/judging";
import type { ItemReturn } from "@/lib/scoring/returns/rules";
import type { Stored } from "@/lib/scoring/final-lines";
import { obstaclesToReason, type Reason, reasonWords } from "@/lib/scoring/reasons";
import { item, section, TABLE } from "./tables";

const LIST: Reason[] = [
  { id: "a", words: "Minh chứng không phù hợp", ownWords: false },
  { id: "z", words: "Khác", ownWords: true },
];
const MUST = { code: "score.lowering_needs_reason", field: "reasonId" } as const;
const codes = (reasonId: string | null, reason: string, must = true, list = LIST) =>
  obstaclesToReason(list, { reasonId, reason }, must ? MUST : null).map(({ code }) => code);

test.each<[string, string | null, string, boolean, string[]]>([
  ["one of the list is enough", "a", "", true, []],
  ["with clear words of one's own", "a", "Văn bản số 12", true, []],
  ["words that say nothing", "a", "sai", true, ["reason.unclear"]],
  ["words alone, where points go down", null, "Văn bản của năm trước", true, ["score.lowering_needs_reason"]],
  ["nothing at all", null, "  ", true, ["score.lowering_needs_reason"]],
  ["Khác says nothing by itself", "z", "", true, ["reason.own_words"]],
  ["nor with a word", "z", "không rõ", true, ["reason.own_words"]],
  ["Khác with clear words", "z", "Kho bạc xác nhận 48 %", true, []],
  ["a reason that has ended", "gone", "Văn bản số 12", true, ["reason.ended"]],
  ["raising needs none", null, "", false, []],
  ["raising may carry one", "a", "", false, []],
  ["raising with own words alone", null, "Bổ sung quyết định", false, []],
])("%s", (_case, reasonId, reason, must, found) => expect(codes(reasonId, reason, must)).toEqual(found));

test("a province without a list asks for words", () => {
  expect(codes(null, "", true, [])).toEqual(["score.lowering_needs_reason"]);
  expect(codes(null, "Văn bản của năm trước", true, [])).toEqual([]);
});

test("what people read: the list's words, then the checker's own; entries of earlier years have own words only", () => {
  expect(reasonWords(LIST, { reasonId: "a", reason: "Văn bản số 12" })).toBe("Minh chứng không phù hợp: Văn bản số 12");
  expect(reasonWords(LIST, { reasonId: "a", reason: null })).toBe("Minh chứng không phù hợp");
  expect(reasonWords(LIST, { reasonId: null, reason: "Chậm hạn" })).toBe("Chậm hạn");
  expect(reasonWords(LIST, { reasonId: null, reason: null })).toBe("");
});

const NA: Stored = { layer: "self", round: 1, points: null, inputs: {}, na: true };
const refusal = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as Error).message;
  }
};

test("that a task did not arise is granted with a reason, refused with one of the list, and never in passing", () => {
  const one = item("1", 10, { naPolicy: "EXCLUDE_RESCALE" }),
    key = one.key,
    version = { ...TABLE, sections: [section("I", 10, [one])] };
  expect(refusal(() => accepted(one, NA))).toBe("check.na_needs_reason");
  expect(accepted(one, NA, "Tỉnh không giao nhiệm vụ này")).toMatchObject({
    na: true,
    points: null,
    reason: "Tỉnh không giao nhiệm vụ này",
  });
  expect(refusal(() => changed(one, NA, { points: "4.00", reason: "", reasonId: null }, LIST))).toBe("check.change_needs_reason");
  expect(changed(one, NA, { points: "4.00", reason: "", reasonId: "a" }, LIST)).toMatchObject({ na: false, points: "4.00", reasonId: "a" });
  const it = { judged: {}, self: { [key]: NA }, cross: {}, returns: [], today: "2026-11-29" };
  expect(restOf(itemsOf(version), it)).toEqual({ taken: [], stay: { returned: 0, claimed: 1, elsewhere: 0 } });
  // Checkers of other units have granted it: the bloc may go along.
  const crossed = { ...it, cross: { [key]: { ...NA, layer: "cross" as const } } };
  expect(restOf(itemsOf(version), crossed)).toMatchObject({ taken: [one], stay: { claimed: 0 } });
});

test("one click takes over what it can: what was given back, what did not arise and what others score stays, each with its reason", () => {
  const [plain, out, lapsed, asked, others] = ["1", "2", "3", "4", "5"].map((number) =>
    item(number, 10, number === "5" ? { scoredBy: "domain" } : {}),
  ) as [Item, Item, Item, Item, Item];
  const own = { ...NA, na: false, points: "8.00" },
    back = { state: "open", dueOn: "2026-12-01" } as ItemReturn;
  const it = {
    judged: {},
    self: { [plain.key]: own, [out.key]: own, [lapsed.key]: own, [asked.key]: NA },
    cross: {},
    returns: [
      { ...back, itemKey: out.key },
      { ...back, itemKey: lapsed.key, dueOn: "2026-11-28" },
    ],
    today: "2026-11-29",
  };
  const rest = restOf([plain, out, lapsed, asked, others], it);
  expect(rest).toEqual({ taken: [plain, lapsed], stay: { returned: 1, claimed: 1, elsewhere: 1 } });
  expect(stayWords(rest.stay)).toHaveLength(3);
  expect(restDone(rest)).toMatch(/^Đã đồng ý 2 tiêu chí còn lại như đơn vị tự chấm\. Còn 1 tiêu chí đã trả lại/);
});
