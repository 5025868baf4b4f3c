import { Unverified } from "@/components/rules/rule-source";
import { DataTable } from "@/components/ui/data-table";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import { figureAddress } from "@/lib/council/statistics/addresses";
import { directShare, type FormColumn, type FormLine, type StatisticForm, tabulate } from "@/lib/council/statistics/form";
import type { Statistics } from "@/lib/council/statistics/queries";
import { dateWords } from "@/lib/provinces/dates";
import { formatNumber, formatPercent } from "@/lib/provinces/numbers";
import type { TitleLevel } from "@/lib/tenancy/generated/enums";

const two = (n: number) => String(n).padStart(2, "0");

/** One form of the year; each figure leads to the lines behind it. */
export function StatisticFormPanel({ here, it, form }: { here: string; it: Statistics; form: StatisticForm }) {
  const rows = tabulate(form, form.subject === "AWARDS" ? it.awards : it.movements);
  return (
    <Panel
      title={`Biểu ${form.code}: ${form.name}`}
      aside={form.verification === "ORIGINAL" ? undefined : <Unverified />}
      flush
      foot={
        <>
          Báo cáo năm, hạn {two(form.dueDay)}/{two(form.dueMonth)}/{it.year}. {form.instrument}
          {form.foundIn && `; ${form.foundIn.charAt(0).toLowerCase()}${form.foundIn.slice(1)}`}.
          {form.from > `${it.year}-12-15` && ` Biểu có từ ngày ${dateWords(form.from)}; năm ${it.year} xếp theo biểu này.`}
        </>
      }
    >
      {form.subject === "AWARDS" ? (
        <Cuts here={here} it={it} form={form} rows={rows} />
      ) : (
        <Lines here={here} it={it} form={form} rows={rows} />
      )}
      {form.subject === "AWARDS" && <Direct it={it} levels={form.base.level as TitleLevel[]} />}
    </Panel>
  );
}

type Rows = { here: string; it: Statistics; form: StatisticForm; rows: ReturnType<typeof tabulate> };
const figureAt = ({ here, it, form }: Rows, line: FormLine, column: FormColumn, n: number) => (
  <Count
    n={n}
    href={figureAddress(here, { year: it.year, form: form.code, line: line.key, column: column.key })}
    label={`${line.label}, ${column.label}`}
  />
);

/** A form of few columns, as it is printed. */
const Lines = (all: Rows) => (
  <DataTable
    bare
    narrow="first"
    name={`Biểu ${all.form.code}`}
    rows={all.rows}
    rowKey={({ line }) => line.key}
    columns={[
      { key: "line", head: "Phạm vi", names: true, cell: ({ line }) => (line.all ? <b>{line.label}</b> : line.label) },
      ...all.form.columns.map((column, at) => ({
        key: column.key,
        head: column.label,
        number: true,
        cell: ({ line, figures }: Rows["rows"][number]) => figureAt(all, line, column, figures[at]!),
      })),
    ]}
  />
);

/** A form of more columns than a screen is wide: each of its columns is a row here, its lines stand beside each other. The Excel file has them as the form has. */
const Cuts = (all: Rows) => (
  <DataTable
    bare
    narrow="first"
    name={`Biểu ${all.form.code}`}
    rows={all.form.columns}
    rowKey={({ key }) => key}
    columns={[
      {
        key: "cut",
        head: "Chia theo",
        names: true,
        cell: ({ label, group }) =>
          group ? (
            <>
              {label}
              <br />
              <span className="meta">{group}</span>
            </>
          ) : (
            <b>{label}</b>
          ),
      },
      ...all.rows.map(({ line, figures }) => ({
        key: line.key,
        head: line.label,
        number: true,
        cell: (column: FormColumn, at: number) => figureAt(all, line, column, figures[at]!),
      })),
    ]}
  />
);

const Count = ({ n, href, label }: { n: number; href: string; label: string }) =>
  n === 0 ? (
    <span className="meta num">0</span>
  ) : (
    <Go className="num" href={href} aria-label={`${label}: ${formatNumber(n)}, xem danh sách`}>
      {formatNumber(n)}
    </Go>
  );

function Direct({ it, levels }: { it: Statistics; levels: TitleLevel[] }) {
  const share = directShare(it.awards, levels);
  if (!share) return null;
  return (
    <div className="panel__body">
      <p className="meta">
        {share.known === 0 ? (
          "Chưa cá nhân nào được phân loại nên chưa tính được tỷ lệ người trực tiếp lao động, công tác."
        ) : (
          <>
            Người trực tiếp lao động, công tác:{" "}
            <span className="num">
              {formatNumber(share.direct)}/{formatNumber(share.known)}
            </span>{" "}
            cá nhân đã phân loại, <span className="num">{formatPercent((share.direct / share.known) * 100)}</span>.
          </>
        )}
        {share.unknown > 0 &&
          ` ${formatNumber(share.unknown)} cá nhân chưa phân loại (quyết định cũ nhập từ bản giấy) không tính vào tỷ lệ.`}
      </p>
    </div>
  );
}
