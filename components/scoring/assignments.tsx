import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Go } from "@/components/ui/go";
import { dateWords, dueWords } from "@/lib/provinces/dates";
import type { AssignmentRow } from "@/lib/scoring/domain/queries";
import { ASSIGNMENT_WORDS, placeWords } from "@/lib/scoring/domain/words";

/** Who scores what for how many units, and until when. */
export function AssignmentTable({ rows, home, today, name }: { rows: AssignmentRow[]; home: string; today: string; name: string }) {
  return (
    <DataTable
      name={name}
      bare
      rows={rows}
      rowKey={({ id }) => id}
      late={({ state, dueOn }) => state === "open" && dueOn < today}
      columns={[
        {
          key: "name",
          head: "Phiếu",
          names: true,
          cell: (it) => (
            <>
              <Go href={`${home}/${it.id}`}>{it.name}</Go>
              <small className="meta below">{`${it.blocs.join(", ")}, năm ${it.year}`}</small>
            </>
          ),
        },
        { key: "who", head: "Nơi chấm", cell: (it) => placeWords(it) },
        {
          key: "size",
          head: "Khối lượng",
          cell: ({ units, items }) => <span className="num">{`${units} đơn vị, ${items} tiêu chí`}</span>,
        },
        {
          key: "filled",
          head: "Đã nhập",
          number: true,
          cell: ({ filled, units, items }) => (filled === null ? <span className="meta">chưa nộp</span> : `${filled}/${units * items}`),
        },
        {
          key: "due",
          head: "Hạn nộp",
          cell: (it) => (
            <span className="num">
              {dateWords(it.dueOn)}
              {it.state === "open" && <small className="meta below">{dueWords(it.dueOn, today)}</small>}
            </span>
          ),
        },
        {
          key: "state",
          head: "Trạng thái",
          cell: ({ state }) => <Chip kind={ASSIGNMENT_WORDS[state].chip}>{ASSIGNMENT_WORDS[state].name}</Chip>,
        },
      ]}
    />
  );
}
