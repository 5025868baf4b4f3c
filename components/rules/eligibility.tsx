import { AttestRule } from "@/components/rules/attest";
import { RuleSource, Unverified } from "@/components/rules/rule-source";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import type { FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { AppraisalShown, BasisKept, ToJudge } from "@/lib/council/queries";
import { VERDICT_WORDS } from "@/lib/awards/words";
import { dateWords, dayOf, momentWords } from "@/lib/provinces/dates";
import type { Finding } from "@/lib/rules/judge";
import { besides, judgeAcross, type Across } from "@/lib/rules/transition";
import { MET_WORDS, verdictWords } from "@/lib/rules/words";
import type { Verdict } from "@/lib/tenancy/generated/enums";

const MET = { yes: "done", no: "warn", unknown: "defer" } as const;

type Attesting = { action: FormAction; id: string };
type Props = ToJudge & {
  titleCode: string;
  kept: BasisKept | null;
  today: string;
  appraisal: AppraisalShown | null;
  attest: Attesting | undefined;
};

/** What the rules of the legal day say of this proposal, each with source and state; the officer concludes, not the machine. */
export function Eligibility({ titleCode, kept, today, appraisal, attest, ...toJudge }: Props) {
  const across = judgeAcross(toJudge, titleCode),
    {
      verdict,
      base: { findings, day, verdict: own },
    } = across,
    unsure = findings.some(({ verified }) => !verified);
  return (
    <Panel
      className="cond"
      title="Điều kiện, tiêu chuẩn"
      aside={
        <span className="tags">
          <span className="meta">Hệ thống đối chiếu</span>
          <VerdictChip verdict={verdict} />
        </span>
      }
      flush
      foot={
        <>
          Đối chiếu theo quy định có hiệu lực ngày {dateWords(day)}, ngày tiếp nhận hồ sơ hoặc ngày gửi.{" "}
          {unsure && (
            <>
              <b>Chưa xác minh</b> nghĩa là điều khoản chưa được đối chiếu với văn bản gốc nên không dùng để kết luận chưa đủ điều
              kiện.{" "}
            </>
          )}
          Kết luận của hồ sơ do người thẩm định ghi; phần này là kết quả đối chiếu của hệ thống, để tham khảo.
        </>
      }
    >
      <p className="cond__verdict">
        Hệ thống đối chiếu ngày {dateWords(today)}
        {across.newer && `, theo quy định có hiệu lực ngày ${dateWords(day)}`}: {verdictWords(own, findings)}.
      </p>
      {appraisal && (
        <p className="cond__verdict">
          {appraisal.officer} kết luận ngày {dateWords(dayOf(appraisal.writtenAt))}: <b>{VERDICT_WORDS[appraisal.verdict]}</b>
          {appraisal.confirmedAt && `; ${appraisal.confirmedBy} xác nhận ngày ${dateWords(dayOf(appraisal.confirmedAt))}`}
          {appraisal.sentBackAt && `; ${appraisal.sentBackBy} trả lại ngày ${dateWords(dayOf(appraisal.sentBackAt))}, chờ ghi lại`}.
        </p>
      )}
      {across.newer && toJudge.transition && <TwoTexts across={across} rule={toJudge.transition.rule} />}
      <FindingsTable name="Điều kiện, tiêu chuẩn" findings={findings} attest={attest} />
      {kept && (
        <details className="unfold cond__kept" suppressHydrationWarning>
          <summary>
            Đối chiếu khi {kept.officer} ghi kết luận, {momentWords(kept.writtenAt)}: {VERDICT_WORDS[kept.judged].toLowerCase()}
          </summary>
          <p className="meta">
            Theo quy định có hiệu lực ngày {dateWords(kept.judgedOn)}; người thẩm định kết luận:{" "}
            {VERDICT_WORDS[kept.concluded].toLowerCase()}. Phần này giữ nguyên, không đổi theo quy định sửa sau.
          </p>
          <FindingsTable name="Đối chiếu khi ghi kết luận" findings={kept.findings} />
        </details>
      )}
    </Panel>
  );
}

/** Two texts that differ over this dossier, beside each other: an officer chooses, where the transition was compared with its text. */
function TwoTexts({ across: { base, newer, verified }, rule }: { across: Across; rule: NonNullable<ToJudge["transition"]>["rule"] }) {
  const chip = (found: Finding | null) =>
    found ? (
      <>
        <Chip kind={MET[found.met]} {...(found.met === "unknown" ? { icon: "ask" as const } : {})}>
          {MET_WORDS[found.met]}
        </Chip>
        {!found.verified && (
          <>
            <br />
            <span className="meta">Chưa xác minh</span>
          </>
        )}
      </>
    ) : (
      <span className="meta">Không quy định</span>
    );
  return (
    <div className="cond__two">
      <p>
        <b>{rule.name}.</b> <RuleSource rule={rule} /> {!verified && <Unverified />}
      </p>
      <p>
        {verified
          ? "Hai quy định cho kết quả khác nhau; người thẩm định chọn quy định áp dụng khi ghi kết luận."
          : "Hai quy định cho kết quả khác nhau; quy định chuyển tiếp chưa đối chiếu văn bản gốc nên hồ sơ cần xem xét."}
      </p>
      <DataTable
        bare
        name="So hai quy định"
        rows={[{ code: "", name: "Kết quả", base: null, newer: null }, ...besides(base, newer!)]}
        rowKey={({ code }) => code}
        columns={[
          { key: "name", head: "Điều kiện", names: true, cell: ({ name }) => name },
          {
            key: "base",
            head: `Quy định ngày ${dateWords(base.day)}`,
            cell: (row) => (row.code === "" ? <VerdictChip verdict={base.verdict} /> : chip(row.base)),
          },
          {
            key: "newer",
            head: `Quy định từ ngày ${dateWords(newer!.day)}`,
            cell: (row) => (row.code === "" ? <VerdictChip verdict={newer!.verdict} /> : chip(row.newer)),
          },
        ]}
      />
    </div>
  );
}

export const VerdictChip = ({ verdict }: { verdict: Verdict }) => (
  <Chip
    kind={({ MEETS: "done", DOES_NOT: "warn", CONSIDER: "defer" } as const)[verdict]}
    {...(verdict === "CONSIDER" ? { icon: "ask" as const } : {})}
  >
    {VERDICT_WORDS[verdict]}
  </Chip>
);

function FindingsTable({ name, findings, attest }: { name: string; findings: Finding[]; attest?: Attesting | undefined }) {
  return (
    <DataTable
      bare
      name={name}
      rows={findings}
      rowKey={({ rule }) => rule.id}
      empty={
        <Empty title="Chưa có quy định nào có hiệu lực ngày này">Cơ quan chuyên trách ghi quy định ở trang Quy định xét khen thưởng.</Empty>
      }
      columns={[
        { key: "rule", head: "Điều kiện", names: true, cell: ({ rule }) => rule.name },
        {
          key: "met",
          head: "Đối chiếu",
          cell: ({ met, weight }) => (
            <>
              {
                <Chip kind={MET[met]} {...(met === "unknown" ? { icon: "ask" as const } : {})}>
                  {MET_WORDS[met]}
                </Chip>
              }
              {weight === "mind" && (
                <>
                  <br />
                  <span className="meta">Chỉ lưu ý</span>
                </>
              )}
            </>
          ),
        },
        {
          key: "fact",
          head: "Số liệu trong hồ sơ",
          cell: (found) => (
            <>
              {found.fact}
              {attest && found.asksPerson && <AttestRule {...attest} found={found} />}
            </>
          ),
        },
        {
          key: "basis",
          head: "Căn cứ",
          cell: ({ rule, verified }) => (
            <>
              <RuleSource rule={rule} />
              {!verified && (
                <>
                  <br />
                  <Unverified />
                </>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
