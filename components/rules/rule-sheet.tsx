import { RuleSource, RuleState, spanWords } from "@/components/rules/rule-source";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Go } from "@/components/ui/go";
import { Leader } from "@/components/ui/leader";
import { Panel } from "@/components/ui/panel";
import type { RuleBook, RuleShown } from "@/lib/council/eligibility/queries";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import { VERIFICATION_WORDS } from "@/lib/provinces/words";
import { bodyWords, isCondition, readBody } from "@/lib/rules/body";
import { namesOf } from "@/lib/rules/words";

/** The kinds of commendation that a rule speaks of, as the law of today calls them; empty where it speaks of all. */
export const modeWords = ({ modes }: Pick<RuleShown, "modes">, book: Pick<RuleBook, "modes">): string =>
  modes.map((one) => book.modes.find(({ mode }) => mode === one)?.name ?? one).join("; ");

/** One version of a rule: what it asks, of whom, since when, on what ground. */
export function RuleSheet({ rule, book }: { rule: RuleShown; book: RuleBook }) {
  const names = namesOf(book),
    body = readBody(rule.condition),
    judges = !body || isCondition(body),
    { comparison } = rule,
    by = (who: string | null | undefined, at: string | null | undefined) => `${who ?? "Không rõ"}, ${at ? momentWords(at) : ""}`;
  return (
    <Panel title="Nội dung" aside={<RuleState rule={rule} />}>
      <Leader
        wrap
        lines={[
          { label: judges ? "Điều kiện" : "Nội dung", value: bodyWords(body, names) },
          {
            label: "Danh hiệu, hình thức",
            value:
              rule.titles.length === 0 ? "Tất cả" : rule.titles.map((code) => names.titles[code] ?? "không còn trong danh mục").join("; "),
          },
          ...(rule.modes.length > 0 ? [{ label: "Loại hình khen thưởng", value: modeWords(rule, book) }] : []),
          ...(judges ? [{ label: "Hiệu lực của điều kiện", value: rule.blocks ? "Bắt buộc" : "Chỉ lưu ý" }] : []),
          { label: "Căn cứ", value: <RuleSource rule={rule} /> },
          ...(rule.scope === "national"
            ? [
                {
                  label: "Mức đối chiếu khi đưa vào hệ thống",
                  value: rule.comparison?.confirmedAt ? "Xem đối chiếu của tỉnh" : VERIFICATION_WORDS[rule.verification],
                },
              ]
            : []),
          ...(rule.foundIn ? [{ label: "Nơi tra cứu", value: rule.foundIn }] : []),
          ...(rule.draftedAt ? [{ label: "Soạn", value: by(rule.draftedBy, rule.draftedAt) }] : []),
          ...(rule.inForceAt ? [{ label: "Áp dụng", value: by(rule.inForceBy, rule.inForceAt) }] : []),
          ...(rule.endedAt
            ? [{ label: "Kết thúc hiệu lực", value: `${by(rule.endedBy, rule.endedAt)}, còn hiệu lực đến hết ngày ${dateWords(rule.to)}` }]
            : []),
          ...(comparison
            ? [
                {
                  label: "Đối chiếu",
                  value: (
                    <>
                      {by(comparison.by, comparison.at)}
                      <br />
                      {comparison.with}
                    </>
                  ),
                },
              ]
            : []),
          ...(comparison?.confirmedAt ? [{ label: "Xác nhận đối chiếu", value: by(comparison.confirmedBy, comparison.confirmedAt) }] : []),
        ]}
      />
    </Panel>
  );
}

/** All versions of the same content, the country's and the province's, the newest first. */
export function RuleHistory({ here, rule, rules }: { here: string; rule: RuleShown; rules: RuleShown[] }) {
  const versions = rules.filter(({ code, inForce }) => inForce && code === rule.code).toSorted((a, b) => b.from.localeCompare(a.from));
  return (
    <Panel title="Các bản theo thời gian" flush>
      <DataTable
        bare
        name="Các bản theo thời gian"
        rows={versions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "span",
            head: "Hiệu lực",
            names: true,
            cell: (it) =>
              it.id === rule.id ? (
                <b className="num">{spanWords(it)}</b>
              ) : (
                <Go href={`${here}/${it.id}`}>
                  <span className="num">{spanWords(it)}</span>
                </Go>
              ),
          },
          { key: "name", head: "Nội dung", cell: ({ name }) => name },
          {
            key: "of",
            head: "Của",
            cell: ({ scope }) => (
              <Chip kind={scope === "province" ? "doing" : "plain"}>{scope === "province" ? "Tỉnh" : "Trung ương"}</Chip>
            ),
          },
          { key: "state", head: "Đối chiếu", cell: (it) => <RuleState rule={it} /> },
        ]}
      />
    </Panel>
  );
}
