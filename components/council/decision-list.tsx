import { Chip, type ChipKind } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import type { DecisionLine } from "@/lib/council/decision-queries";
import { DECISION_KIND_WORDS, DECISION_STATE_WORDS } from "@/lib/council/words";
import { ABOVE_WORDS, isAbove } from "@/lib/council/forwarding/words";
import { dateWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";
import type { DecisionState } from "@/lib/tenancy/generated/enums";

const LOOK = { draft: "todo", issued: "seal", corrected: "warn", annulled: "error" } satisfies Record<DecisionState, ChipKind>;
export const DecisionChip = ({ state }: { state: DecisionState }) => (
  <Chip kind={LOOK[state]} {...(state === "annulled" ? { icon: "ban" as const } : {})}>
    {DECISION_STATE_WORDS[state]}
  </Chip>
);

export function DecisionList({ tinh, decisions }: { tinh: string; decisions: DecisionLine[] }) {
  return (
    <div className="panel">
      <DataTable
        bare
        name="Quyết định"
        rows={decisions}
        rowKey={({ id }) => id}
        empty={<Empty title="Chưa có quyết định nào">Quyết định khen thưởng soạn từ danh sách Hội đồng thông qua sẽ hiện ở đây.</Empty>}
        columns={[
          {
            key: "number",
            head: "Số, ngày ký",
            names: true,
            cell: ({ id, number, signedOn }) => (
              <>
                <Go className="nowrap" href={`/${tinh}/ban/quyet-dinh/${id}`}>
                  {number}
                </Go>
                <br />
                <span className="meta num">{dateWords(signedOn)}</span>
              </>
            ),
          },
          {
            key: "title",
            head: "Trích yếu",
            cell: ({ title, kind, level }) => (
              <>
                {title}
                <br />
                <span className="meta">
                  {DECISION_KIND_WORDS[kind]}
                  {isAbove(level) && <> của {ABOVE_WORDS[level].to}</>}
                </span>
              </>
            ),
          },
          { key: "items", head: "Danh sách", number: true, cell: ({ items }) => formatNumber(items) },
          { key: "state", head: "Trạng thái", cell: ({ state }) => <DecisionChip state={state} /> },
          {
            key: "published",
            head: "Công bố",
            cell: ({ publishedAt, state }) =>
              publishedAt ? <Chip kind="bare">Đã công bố</Chip> : <span className="meta">{state === "draft" ? "" : "Chưa công bố"}</span>,
          },
        ]}
      />
    </div>
  );
}
