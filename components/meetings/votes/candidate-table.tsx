"use client";
import { DataTable, type Column } from "@/components/ui/data-table";
import { GroupFrame } from "@/components/ui/field-frame";
import { useField } from "@/components/ui/form-context";

export type Row = { unitId: string; unitName: string; standing: string | null };
export type Mark = { key: string; name: string };
type TableProps = { rows: Row[]; marks: Mark[]; chosen: string[]; hint: string };

/** Units down, what they may be voted for across: a tick puts a line on the ballot. */
export function CandidateTable({ rows, marks, chosen, hint }: TableProps) {
  const field = useField("candidate", true);
  const box = ({ unitId, unitName }: Row, { key, name }: Mark) => {
    const value = `${unitId}:${key}`;
    return (
      <label className="opt">
        <input type="checkbox" name="candidate" value={value} defaultChecked={field.ticked(value, chosen.includes(value))} />
        <span className="sr">{`${unitName}: ${name}`}</span>
      </label>
    );
  };
  const columns: Column<Row>[] = [
    { key: "unit", head: "Đơn vị", names: true, cell: ({ unitName }) => unitName },
    ...(rows.some(({ standing }) => standing)
      ? [{ key: "standing", head: "Kết quả chấm điểm", cell: ({ standing }: Row) => standing ?? "Chưa có" }]
      : []),
    ...marks.map((mark): Column<Row> => ({ key: mark.key, head: mark.name, cell: (row) => box(row, mark) })),
  ];
  return (
    <GroupFrame
      id={field.id}
      name="candidate"
      choices={[]}
      label="Danh sách trong phiếu"
      hint={hint}
      errors={field.errors}
      className="vote-pick"
    >
      <DataTable name="Danh sách trong phiếu" rows={rows} rowKey={({ unitId }) => unitId} columns={columns} />
    </GroupFrame>
  );
}
