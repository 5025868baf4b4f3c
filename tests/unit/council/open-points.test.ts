import { describe, expect, test } from "vitest";
import { openPoints } from "@/lib/council/open-points";
import { NO_FACTS } from "@/lib/rules/facts";
import type { StoredRule } from "@/lib/rules/judge";
import type { PaperFinding } from "@/lib/tenancy/generated/enums";
import { storedRule } from "../../support/stored-rule.ts";

const rule = (code: string, name: string, condition: unknown, more: Partial<StoredRule> = {}) =>
  storedRule(code, condition, { name, ...more });
const members = (name: string, percent: number, more: Partial<StoredRule> = {}) =>
  rule(name, name, { kind: "members_with_title", title: "ADVANCED_WORKER", percent, above: false }, more);
const paper = (finding: PaperFinding | null) => ({
  kind: "report",
  title: "x",
  required: true,
  fileUseId: "f",
  fromRecord: false,
  recordReady: false,
  returnedNote: null,
  finding,
});
const dossier = (rules: StoredRule[]) => ({
  titleCode: "X",
  toJudge: {
    day: "2026-09-20",
    rules,
    facts: { ...NO_FACTS, year: "2025", members: [{ title: "ADVANCED_WORKER", percent: 60 }] },
    transition: null,
  },
  completeAt: "2026-02-01T02:00:00Z" as string | null,
  papers: [paper("PRESENT")],
  basisKept: null,
});

describe("before a conclusion is confirmed", () => {
  test("nothing is named where all holds and the papers are whole", () => {
    expect(openPoints(dossier([members("Tỷ lệ", 50)]))).toBeNull();
  });
  test("what fails, what asks a person and what was never compared is named, each once, with the count; what is only to be kept in mind is not", () => {
    expect(
      openPoints(
        dossier([
          members("Tỷ lệ", 70),
          rule("S", "Nghĩa vụ thuế", { kind: "stated", about: "Nộp đủ thuế" }),
          members("Tỷ lệ cũ", 50, { verification: "UNVERIFIED" }),
          members("Lưu ý", 90, { blocks: false }),
        ]),
      ),
    ).toEqual({
      title: "Hệ thống đối chiếu: chưa đủ điều kiện. Còn 3 nội dung chưa đạt hoặc chưa rõ:",
      lines: ["Tỷ lệ: chưa đạt.", "Nghĩa vụ thuế: cần đối chiếu.", "Tỷ lệ cũ: đạt, chưa xác minh."],
    });
  });
  test("papers nobody looked through are named, whatever the rules say", () => {
    const it = { ...dossier([members("Tỷ lệ", 50)]), completeAt: null, papers: [paper(null), paper(null), paper("TO_COMPARE")] };
    expect(openPoints(it)?.lines).toEqual([
      "Chưa xác nhận đủ thành phần hồ sơ: 2 giấy tờ chưa kiểm tra, 1 giấy tờ thiếu hoặc phải đối chiếu.",
    ]);
  });
  test("a long name is cut between words", () => {
    const name = "Hai năm liền hoàn thành xuất sắc nhiệm vụ, hoặc thành tích xuất sắc trong phong trào, đột xuất";
    expect(openPoints(dossier([members(name, 70)]))?.lines).toEqual([
      "Hai năm liền hoàn thành xuất sắc nhiệm vụ, hoặc thành tích xuất sắc…: chưa đạt.",
    ]);
  });
  test("no rule at all is said too, and two texts that differ", () => {
    expect(openPoints(dossier([]))?.lines).toEqual(["Chưa có quy định nào có hiệu lực để đối chiếu."]);
    const cut = "2026-10-01",
      it = dossier([members("Tỷ lệ", 70, { to: "2026-09-30" })]),
      transition = {
        rule: rule("T", "Chuyển tiếp", { kind: "transition", cut, judgedBy: "received", favourable: true }),
        cut,
        rules: [members("Tỷ lệ", 50, { id: "mới", from: cut })],
      };
    const both = { ...it, toJudge: { ...it.toJudge, transition } };
    expect(openPoints(both)?.lines).toContain("Hai quy định cho kết quả khác nhau, phải chọn quy định áp dụng.");
    // Once the officer has chosen, that text alone counts.
    expect(openPoints({ ...both, basisKept: { judgedOn: cut } })).toBeNull();
    expect(openPoints({ ...both, basisKept: { judgedOn: "2026-09-20" } })?.lines).toEqual(["Tỷ lệ: chưa đạt."]);
  });
});
