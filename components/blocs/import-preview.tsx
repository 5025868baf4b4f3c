import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { Note } from "@/components/ui/note";
import { headOf, PLAN, SHEETS } from "@/lib/blocs/import/plan";
import { VERDICT_WORDS, type Finding, type Verdict } from "@/lib/blocs/import/state";

const VERDICTS = ["fault", "new", "changed", "same"] as const;
const CHIPS = { fault: "error", new: "doing", changed: "warn", same: "bare" } as const;
const SHOWN = 500;

/** How many rows of each sheet are wrong, new, changed or the same; each count leads to its rows. */
export function ImportCounts({ findings, home }: { findings: Finding[]; home: string }) {
  const sheets = SHEETS.filter((sheet) => findings.some((one) => one.sheet === sheet));
  const count = (sheet: string | null, verdict: Verdict) =>
    findings.filter((one) => (sheet === null || one.sheet === sheet) && one.verdict === verdict).length;
  const linked = (n: number, verdict: Verdict) => (n === 0 ? "0" : <Go href={`${home}?xem=${verdict}`}>{n}</Go>);
  return (
    <DataTable
      name="Số dòng theo trang tính"
      rows={sheets}
      rowKey={(sheet) => sheet}
      narrow="first"
      columns={[
        { key: "sheet", head: "Trang tính", names: true, cell: (sheet) => PLAN[sheet].name, foot: "Cộng" },
        ...VERDICTS.map((verdict) => ({
          key: verdict,
          head: VERDICT_WORDS[verdict],
          number: true,
          cell: (sheet: (typeof SHEETS)[number]) => linked(count(sheet, verdict), verdict),
          foot: linked(count(null, verdict), verdict),
        })),
      ]}
    />
  );
}

/** The rows of one kind, each with its place in the file, and what is wrong or what would change. */
export function ImportRows({ findings, verdict }: { findings: Finding[]; verdict: Verdict }) {
  const rows = findings.filter((one) => one.verdict === verdict);
  return (
    <>
      {rows.length > SHOWN && <Note>{`Đang hiện ${SHOWN} dòng đầu trong ${rows.length} dòng.`}</Note>}
      <DataTable
        name={`Các dòng ${VERDICT_WORDS[verdict].toLowerCase()}`}
        rows={rows.slice(0, SHOWN)}
        rowKey={({ sheet, row }) => `${sheet}-${row}`}
        empty={
          <Empty title={`Không có dòng nào ${VERDICT_WORDS[verdict].toLowerCase()}`}>
            Bấm vào một số khác trong bảng trên để xem các dòng đó.
          </Empty>
        }
        columns={[
          {
            key: "place",
            head: "Ở đâu",
            width: "170px",
            cell: ({ sheet, row }) => (
              <span className="num">
                {PLAN[sheet].name}, dòng {row}
              </span>
            ),
          },
          { key: "label", head: "Nội dung", names: true, cell: ({ label }) => label },
          {
            key: "verdict",
            head: "Kết quả",
            width: "130px",
            cell: (one) => <Chip kind={CHIPS[one.verdict]}>{VERDICT_WORDS[one.verdict]}</Chip>,
          },
          {
            key: "words",
            head: verdict === "fault" ? "Sai ở đâu, sửa thế nào" : "Thay đổi",
            cell: ({ sheet, faults, changes }) => (
              <ul>
                {[...faults.map(({ column, words }) => `Cột ${headOf(sheet, column)}: ${words}`), ...changes].map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </>
  );
}
