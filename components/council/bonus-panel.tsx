import { Unverified } from "@/components/rules/rule-source";
import { BonusSwitch } from "@/components/council/bonus-switch";
import { DataTable } from "@/components/ui/data-table";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { reckoned } from "@/lib/council/bonus/confirm-rules";
import { dongWords, type Reckoned } from "@/lib/council/bonus/rules";
import { RULE_SOURCE, ruleSources } from "@/lib/council/bonus/words";
import type { DecisionShown } from "@/lib/council/decision-queries";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";

type Props = { it: DecisionShown; rulesAt: string | null; action: FormAction | undefined };

/** The money that goes with a list: of a draft as it is reckoned today, of an issued decision as it was frozen, of a mending one what went out. */
export function BonusPanel({ it, rulesAt, action }: Props) {
  if (it.bonus.given)
    return it.bonus.given.sum === null ? null : (
      <Panel title={it.kind === "RECOVERY" ? "Tiền thưởng thu hồi" : "Tiền thưởng của nội dung bị hủy bỏ"}>
        <p>
          {dongWords(it.bonus.given.sum)}, theo mức ghi khi ban hành.{" "}
          {it.kind === "ANNULMENT" && "Thu hồi bằng quyết định riêng, sau khi quyết định hủy bỏ được ban hành."}
        </p>
      </Panel>
    );
  if (it.kind !== "AWARD" || it.count === 0) return null;
  return it.state === "draft" ? <Reckoning it={it} rulesAt={rulesAt} action={action} /> : <Frozen it={it} />;
}

function Reckoning({ it, rulesAt, action }: Props) {
  const found = reckoned(it),
    { salary, titles, total, lacking, unverified, rounding } = found;
  if (!salary) {
    return (
      <Panel title="Tiền thưởng">
        <Note kind="warn" title="Chưa tính được tiền thưởng">
          Không có mức lương cơ sở nào có hiệu lực ngày ký {dateWords(it.signedOn)}.{" "}
          {rulesAt && <Go href={rulesAt}>Ghi mức lương cơ sở</Go>}
        </Note>
      </Panel>
    );
  }
  return (
    <Panel
      title="Tiền thưởng"
      aside={unverified ? <Unverified /> : undefined}
      flush
      foot={
        <>
          Lương cơ sở {dongWords(Number(salary.value))} ({RULE_SOURCE(salary)}), có hiệu lực ngày ký {dateWords(it.signedOn)}.{" "}
          {rounding ? `Làm tròn lên đến ${dongWords(found.step)}.` : "Không làm tròn."}{" "}
          {rulesAt && <Go href={rulesAt}>Xem mức tiền thưởng</Go>}
        </>
      }
    >
      <Sums rows={titles.map((title) => ({ ...title, source: ruleSources(title.rules) }))} total={total} />
      <div className="panel__body">
        {lacking.length > 0 && (
          <Note kind="warn" title="Chưa có hệ số">
            {lacking.join("; ")}. Các dòng này để trống tiền thưởng.
          </Note>
        )}
        <p className="meta">
          {it.bonus.printed
            ? `Phụ lục in tiền thưởng. ${it.bonus.confirmedBy} xác nhận ${dongWords(it.bonus.sum ?? 0)}, ${momentWords(it.bonus.confirmedAt!)}.`
            : "Phụ lục chưa in tiền thưởng. Chuyên viên xác nhận tổng số thì phụ lục mới có cột tiền thưởng."}
        </p>
        {action && (
          <BonusSwitch
            action={action}
            id={it.id}
            version={it.version}
            printed={it.bonus.printed && it.bonus.sum === total}
            found={shownOf(found)}
          />
        )}
      </div>
    </Panel>
  );
}

const shownOf = ({ total, unverified, titles }: Reckoned) => ({ total, unverified, any: titles.some(({ each }) => each !== null) });

function Frozen({ it }: { it: DecisionShown }) {
  const { titles, sum, salary, printed } = it.bonus;
  if (sum === null || salary === null) return null;
  return (
    <Panel
      title="Tiền thưởng"
      flush
      foot={`Theo lương cơ sở ${dongWords(salary)} của ngày ký; ghi lại khi ban hành, không đổi về sau. ${printed ? "Phụ lục in tiền thưởng." : "Phụ lục không in tiền thưởng."}`}
    >
      <Sums
        rows={titles.map(({ each, multiple, ...title }) => ({
          ...title,
          each,
          multiple: multiple === null ? null : String(multiple),
          sum: each === null ? null : each * title.count,
          source: null,
        }))}
        total={sum}
      />
    </Panel>
  );
}

type Row = {
  code: string;
  name: string;
  count: number;
  multiple: string | null;
  each: number | null;
  sum: number | null;
  source: string | null;
};
function Sums({ rows, total }: { rows: Row[]; total: number }) {
  return (
    <DataTable<Row>
      bare
      name="Tiền thưởng theo danh hiệu, hình thức"
      rows={rows}
      rowKey={(row) => `${row.code}${row.each}`}
      columns={[
        {
          key: "title",
          head: "Danh hiệu, hình thức",
          names: true,
          foot: "Cộng",
          cell: ({ name, source }) => (
            <>
              {name}
              {source && (
                <>
                  <br />
                  <span className="meta">{source}</span>
                </>
              )}
            </>
          ),
        },
        {
          key: "count",
          head: "Số lượng",
          number: true,
          foot: formatNumber(rows.reduce((sum, { count }) => sum + count, 0)),
          cell: ({ count }) => <span className="num">{formatNumber(count)}</span>,
        },
        {
          key: "multiple",
          head: "Hệ số",
          number: true,
          cell: ({ multiple }) =>
            multiple === null ? <span className="meta">Chưa có mức</span> : <span className="num">{formatNumber(multiple)}</span>,
        },
        { key: "each", head: "Mỗi mức (đồng)", number: true, cell: ({ each }) => <span className="num">{formatNumber(each)}</span> },
        {
          key: "sum",
          head: "Thành tiền (đồng)",
          number: true,
          foot: <span className="num">{formatNumber(total)}</span>,
          cell: ({ sum }) => <span className="num">{formatNumber(sum)}</span>,
        },
      ]}
    />
  );
}
