import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import type { BlocYearLine } from "@/lib/blocs/queries";
import { STAGE_WORDS } from "@/lib/blocs/words";
import { dateWords } from "@/lib/provinces/dates";

/** The years of a bloc, newest first. */
export function YearTable({ years, at }: { years: BlocYearLine[]; at: string }) {
  return (
    <DataTable
      name="Bảng các năm thi đua"
      bare
      rows={years}
      rowKey={({ id }) => id}
      empty={
        <Empty title="Chưa có năm thi đua nào">
          Khối trưởng, thư ký khối hoặc chuyên viên thi đua, khen thưởng mở năm; hồ sơ các năm trước nhập từ bản giấy.
        </Empty>
      }
      columns={[
        { key: "year", head: "Năm", names: true, cell: ({ year }) => <Go href={`${at}/${year}`}>Năm {year}</Go> },
        {
          key: "dates",
          head: "Thời gian",
          cell: ({ startsOn, endsOn }) => (
            <span className="num">
              {dateWords(startsOn)} – {dateWords(endsOn)}
            </span>
          ),
        },
        {
          key: "stage",
          head: "Bước",
          cell: ({ mode, stage }) =>
            mode === "archive" ? (
              <Chip kind="plain" icon="file">
                Hồ sơ năm trước
              </Chip>
            ) : (
              <Chip kind={stage === "closed" ? "bare" : "doing"}>{STAGE_WORDS[stage].name}</Chip>
            ),
        },
        {
          key: "head",
          head: "Đứng đầu khối",
          cell: ({ head, headPerson }) =>
            head ? (
              <>
                {head}
                {headPerson && <span className="meta"> {headPerson}</span>}
              </>
            ) : (
              <span className="meta">chưa ghi</span>
            ),
        },
      ]}
    />
  );
}
