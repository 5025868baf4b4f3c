import { AttestRule } from "@/components/rules/attest";
import { RuleSource, Unverified } from "@/components/rules/rule-source";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import type { FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { BasisKept, ToJudge } from "@/lib/council/queries";
import { VERDICT_WORDS } from "@/lib/awards/words";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import { judge, readRules, type Finding } from "@/lib/rules/judge";
import { MET_WORDS, verdictWords } from "@/lib/rules/words";
import type { Verdict } from "@/lib/tenancy/generated/enums";

const MET = { yes: "done", no: "warn", unknown: "defer" } as const;

type Attesting = { action: FormAction; id: string };
type Props = ToJudge & { titleCode: string; kept: BasisKept | null; attest: Attesting | undefined };

/** What the rules of the legal day say of this proposal, each with source and state; the officer concludes, not the machine. */
export function Eligibility({ titleCode, day, rules, facts, kept, attest }: Props) {
  const { verdict, findings } = judge(readRules(rules), titleCode, facts, day), unsure = findings.some(({ verified }) => !verified);
  return (
    <Panel
      className="cond" title="Điều kiện, tiêu chuẩn" aside={<VerdictChip verdict={verdict} />} flush
      foot={<>Đối chiếu theo quy định có hiệu lực ngày {dateWords(day)}, ngày tiếp nhận hồ sơ hoặc ngày gửi. {unsure && <><b>Chưa xác minh</b> nghĩa là điều khoản chưa được đối chiếu với văn bản gốc nên không dùng để kết luận chưa đủ điều kiện. </>}Kết luận do người thẩm định ghi.</>}
    >
      <p className="cond__verdict">{verdictWords(verdict, findings)}.</p>
      <FindingsTable name="Điều kiện, tiêu chuẩn" findings={findings} attest={attest} />
      {kept && (
        <details className="unfold cond__kept" suppressHydrationWarning>
          <summary>Đối chiếu khi {kept.officer} ghi kết luận, {momentWords(kept.writtenAt)}: {VERDICT_WORDS[kept.judged].toLowerCase()}</summary>
          <p className="meta">Theo quy định có hiệu lực ngày {dateWords(kept.judgedOn)}; người thẩm định kết luận: {VERDICT_WORDS[kept.concluded].toLowerCase()}. Phần này giữ nguyên, không đổi theo quy định sửa sau.</p>
          <FindingsTable name="Đối chiếu khi ghi kết luận" findings={kept.findings} />
        </details>
      )}
    </Panel>
  );
}

export const VerdictChip = ({ verdict }: { verdict: Verdict }) => <Chip kind={({ MEETS: "done", DOES_NOT: "warn", CONSIDER: "defer" } as const)[verdict]} {...(verdict === "CONSIDER" ? { icon: "ask" as const } : {})}>{VERDICT_WORDS[verdict]}</Chip>;

function FindingsTable({ name, findings, attest }: { name: string; findings: Finding[]; attest?: Attesting | undefined }) {
  return (
    <DataTable
      bare name={name} rows={findings} rowKey={({ rule }) => rule.id}
      empty={<Empty title="Chưa có quy định nào có hiệu lực ngày này">Cơ quan chuyên trách ghi quy định ở trang Quy định xét khen thưởng.</Empty>}
      columns={[
        { key: "rule", head: "Điều kiện", names: true, cell: ({ rule }) => rule.name },
        { key: "met", head: "Đối chiếu", cell: ({ met, weight }) => <>{<Chip kind={MET[met]} {...(met === "unknown" ? { icon: "ask" as const } : {})}>{MET_WORDS[met]}</Chip>}{weight === "mind" && <><br /><span className="meta">Chỉ lưu ý</span></>}</> },
        { key: "fact", head: "Số liệu trong hồ sơ", cell: (found) => <>{found.fact}{attest && found.asksPerson && <AttestRule {...attest} found={found} />}</> },
        { key: "basis", head: "Căn cứ", cell: ({ rule, verified }) => <><RuleSource rule={rule} />{!verified && <><br /><Unverified /></>}</> },
      ]}
    />
  );
}
