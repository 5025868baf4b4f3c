import type { PaperFacts } from "@/lib/awards/rules";
import { VERDICT_WORDS } from "@/lib/awards/words";
import { judgeAcross, type RuleSet, type ToJudgeAcross } from "@/lib/rules/transition";
import { MET_WORDS } from "@/lib/rules/words";
import type { PaperFinding } from "@/lib/tenancy/generated/enums";

type Asked = {
  titleCode: string;
  toJudge: ToJudgeAcross;
  completeAt: string | null;
  papers: (PaperFacts & { finding: PaperFinding | null })[];
  /** What the officer had before them, and by which of two texts, if they have concluded. */ basisKept: { judgedOn: string } | null;
};
/** What nobody should conclude or confirm without having read: one short line each. */
export type OpenPoints = { title: string; lines: string[] };

/** All that the record's own check leaves open or finds wanting, and papers nobody has looked through; null where nothing is. */
export function openPoints(it: Asked): OpenPoints | null {
  const first = judgeAcross(it.toJudge, it.titleCode),
    { verdict, newer, verified, standing } = first.verified && it.basisKept ? judgeAcross(it.toJudge, it.titleCode, chosenBy(it)) : first;
  const lines = [...papersOpen(it)];
  if (verdict !== "MEETS") {
    const open = standing.findings.filter(({ weight }) => weight === "fails" || weight === "open");
    lines.push(
      ...open.map(
        ({ rule, met, verified: compared }) => `${short(rule.name)}: ${MET_WORDS[met].toLowerCase()}${compared ? "" : ", chưa xác minh"}.`,
      ),
    );
    if (newer && verdict === "CONSIDER")
      lines.push(verified ? "Hai quy định cho kết quả khác nhau, phải chọn quy định áp dụng." : "Hai quy định cho kết quả khác nhau.");
    else if (open.length === 0) lines.push("Chưa có quy định nào có hiệu lực để đối chiếu.");
  }
  return lines.length > 0
    ? { title: `Hệ thống đối chiếu: ${VERDICT_WORDS[verdict].toLowerCase()}. Còn ${lines.length} nội dung chưa đạt hoặc chưa rõ:`, lines }
    : null;
}

const MOST_SIGNS = 70;
/** Some rules are named by half an article; in full they stand among the conditions. */
const short = (name: string): string => {
  if (name.length <= MOST_SIGNS) return name;
  const cut = name.slice(0, MOST_SIGNS);
  return `${cut.slice(0, cut.lastIndexOf(" ")).replace(/[\s,;:.]+$/, "")}…`;
};

const chosenBy = ({ toJudge, basisKept }: Asked): RuleSet => (basisKept?.judgedOn === toJudge.transition?.cut ? "newer" : "base");

function papersOpen({ completeAt, papers }: Asked): string[] {
  if (completeAt) return [];
  const unchecked = papers.filter(({ finding }) => finding === null).length,
    wanting = papers.filter(({ finding }) => finding === "MISSING" || finding === "TO_COMPARE").length;
  const said = [
    ...(unchecked > 0 ? [`${unchecked} giấy tờ chưa kiểm tra`] : []),
    ...(wanting > 0 ? [`${wanting} giấy tờ thiếu hoặc phải đối chiếu`] : []),
  ];
  return [`Chưa xác nhận đủ thành phần hồ sơ${said.length > 0 ? `: ${said.join(", ")}` : ""}.`];
}
