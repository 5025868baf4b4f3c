import { BonusForms } from "@/components/bonus/bonus-forms";
import { DropBonus } from "@/components/bonus/drop-bonus";
import { spanWords, Unverified } from "@/components/rules/rule-source";
import { DataTable, type Column } from "@/components/ui/data-table";
import type { FormAction } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import type { BonusBook } from "@/lib/council/bonus/queries";
import { type BonusRule, dongWords, gapsIn, multipleOn, productOf, ruleOn } from "@/lib/council/bonus/rules";
import { STEP_WORDS } from "@/lib/council/bonus/words";
import { dateWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";
import { RECIPIENT_WORDS } from "@/lib/titles/words";

type Acts = { set: FormAction; drop: FormAction };
type Props = { book: BonusBook; acts: Acts | undefined };

/** Base salary, multiples by title and rounding, by date and with their source. */
export function BonusBookView({ book, acts }: Props) {
  const { rules, titles, today } = book,
    gaps = gapsIn(rules, today);
  const nameOf = new Map(
    titles.map(({ code, name, subject }) => [
      code,
      { name, whom: RECIPIENT_WORDS[subject], order: titles.findIndex((title) => title.code === code) },
    ]),
  );
  const source = (rule: BonusRule) => (
    <>
      {rule.instrument}
      {rule.article ? `, ${rule.article}` : ""}
      <br />
      {rule.own ? (
        <span className="meta">Quy định của tỉnh{rule.setBy && `, ${rule.setBy} ghi`}</span>
      ) : (
        <>
          {rule.verification !== "ORIGINAL" && <Unverified />}
          {rule.foundIn && (
            <>
              <br />
              <span className="meta">{rule.foundIn}</span>
            </>
          )}
        </>
      )}
    </>
  );
  const ends: Column<BonusRule>[] = [
    { key: "span", head: "Áp dụng", cell: (rule) => <span className="num">{spanWords(rule)}</span> },
    { key: "source", head: "Căn cứ", cell: source },
    ...(acts
      ? [
          {
            key: "act",
            head: "Thao tác",
            headHidden: true,
            cell: (rule: BonusRule) => rule.own && <DropBonus action={acts.drop} id={rule.id} version={rule.version} from={rule.from} />,
          },
        ]
      : []),
  ];
  const of = (kind: BonusRule["kind"]) => rules.filter((rule) => rule.kind === kind);
  const place = ({ code }: BonusRule) => nameOf.get(code)?.order ?? titles.length;
  return (
    <>
      <Panel title="Mức lương cơ sở" flush>
        {gaps.map(({ from, to }) => (
          <div className="panel__body" key={from}>
            <Note
              kind="warn"
              title="Có ngày không có mức lương cơ sở"
            >{`Từ ${dateWords(from)} đến ${dateWords(to)} chưa có mức nào; quyết định ký những ngày này chưa tính được tiền thưởng.`}</Note>
          </div>
        ))}
        <DataTable
          bare
          name="Mức lương cơ sở"
          rows={of("SALARY")}
          rowKey={({ id }) => id}
          columns={[
            { key: "value", head: "Mức", names: true, cell: ({ value }) => <span className="num">{dongWords(Number(value))}</span> },
            ...ends,
          ]}
        />
      </Panel>
      <Panel
        title="Hệ số tiền thưởng"
        flush
        foot="Hệ số nhân với mức lương cơ sở có hiệu lực ngày ký quyết định. Cột Hôm nay tính theo mức của hôm nay, chưa làm tròn."
      >
        <DataTable
          bare
          name="Hệ số tiền thưởng"
          rows={of("MULTIPLE").toSorted((a, b) => place(a) - place(b) || Number(b.own) - Number(a.own) || (a.from < b.from ? 1 : -1))}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "title",
              head: "Danh hiệu, hình thức",
              names: true,
              cell: ({ code }) => (
                <>
                  {nameOf.get(code)?.name ?? code}
                  <br />
                  <span className="meta">{nameOf.get(code)?.whom}</span>
                </>
              ),
            },
            { key: "value", head: "Hệ số", cell: (rule) => <Multiple rule={rule} of={rule.of ? nameOf.get(rule.of) : undefined} /> },
            { key: "today", head: "Hôm nay (đồng)", number: true, cell: (rule) => <Today rule={rule} book={book} /> },
            ...ends,
          ]}
        />
      </Panel>
      <Panel title="Làm tròn" flush>
        <DataTable
          bare
          name="Cách làm tròn"
          rows={of("ROUNDING")}
          rowKey={({ id }) => id}
          empty={<p className="panel__body">Không làm tròn: tiền thưởng đúng bằng hệ số nhân mức lương cơ sở.</p>}
          columns={[{ key: "value", head: "Cách làm tròn", names: true, cell: ({ value }) => STEP_WORDS[String(Number(value))] }, ...ends]}
        />
      </Panel>
      {acts && <BonusForms book={book} set={acts.set} />}
    </>
  );
}

const Multiple = ({ rule, of }: { rule: BonusRule; of: { name: string } | undefined }) => (
  <>
    <span className="num">{formatNumber(rule.value)}</span>
    {rule.of && (
      <>
        <br />
        <span className="meta">lần mức của {of?.name ?? rule.of}</span>
      </>
    )}
  </>
);

/** Only the row that counts today says what it gives. */
function Today({ rule, book: { rules, today } }: { rule: BonusRule; book: BonusBook }) {
  const salary = ruleOn(rules, "SALARY", today),
    found = ruleOn(rules, "MULTIPLE", today, rule.code)?.id === rule.id ? multipleOn(rules, rule.code, today) : null;
  return salary && found ? (
    <span className="num">{formatNumber(productOf([salary.value, ...found.map(({ value }) => value)]))}</span>
  ) : null;
}
