import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { VERDICT_WORDS } from "@/lib/blocs/import/state";
import type { Finding } from "@/lib/year/archive/judged";
import { headOf, PLAN, SHEETS } from "@/lib/year/archive/plan";

const CHIPS = { fault: "error", new: "doing", changed: "warn", same: "bare" } as const;

export const ArchiveCounts = ({ findings }: { findings: Finding[] }) => (
  <DataTable
    name="Số dòng theo trang tính"
    rows={SHEETS}
    rowKey={(sheet) => sheet}
    narrow="first"
    columns={[
      { key: "sheet", head: "Trang tính", names: true, cell: (sheet) => PLAN[sheet].name },
      { key: "rows", head: "Số dòng", number: true, cell: (sheet) => findings.filter((one) => one.sheet === sheet).length },
      {
        key: "faults",
        head: "Sai",
        number: true,
        cell: (sheet) => findings.filter((one) => one.sheet === sheet && one.verdict === "fault").length,
      },
    ]}
  />
);

/** Every row as it was read, the wrong ones first. */
export const ArchiveRows = ({ findings }: { findings: Finding[] }) => (
  <DataTable
    name="Các dòng đã đọc"
    rows={findings.toSorted((a, b) => Number(b.verdict === "fault") - Number(a.verdict === "fault"))}
    rowKey={({ sheet, row, label }) => `${sheet}-${row}-${label}`}
    columns={[
      {
        key: "place",
        head: "Ở đâu",
        width: "210px",
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
        cell: ({ verdict }) => <Chip kind={CHIPS[verdict]}>{verdict === "same" ? "Có sẵn" : VERDICT_WORDS[verdict]}</Chip>,
      },
      {
        key: "words",
        head: "Sai ở đâu, sửa thế nào",
        cell: ({ sheet, faults }) => (
          <ul>
            {faults.map(({ column, words }) => (
              <li key={`${column}${words}`}>
                Cột {headOf(sheet, column)}: {words}
              </li>
            ))}
          </ul>
        ),
      },
    ]}
  />
);
