import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";

export type ShownLine = { id: string; subjectName: string; titleName: string; blocName: string; year: string };

/** The list as the public reads it: unit, award, bloc and year, and nothing of a person. */
export function PublicLines<Line extends ShownLine>({ lines, act }: { lines: Line[]; act?: (line: Line) => ReactNode }) {
  return (
    <DataTable
      bare
      name="Danh sách đề nghị khen thưởng"
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        { key: "subject", head: "Tập thể", names: true, cell: ({ subjectName }) => subjectName },
        { key: "title", head: "Danh hiệu, hình thức", cell: ({ titleName }) => titleName },
        {
          key: "bloc",
          head: "Khối, cụm đề nghị",
          cell: ({ blocName, year }) => (
            <>
              {blocName}
              <br />
              <span className="meta num">Năm {year}</span>
            </>
          ),
        },
        ...(act ? [{ key: "act", head: "Phản ánh", headHidden: true, cell: act }] : []),
      ]}
    />
  );
}
