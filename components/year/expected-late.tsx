import { CopyBox } from "@/components/ui/copy-box";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { dateWords, dueWords } from "@/lib/provinces/dates";
import { type Expected, EXPECTED_WORDS, expectedReminder } from "@/lib/year/expected-late";

type Props = { rows: Expected[]; today: string; tinh: string; board: string; /** At Tết nobody is reminded. */ quiet: boolean };

/** For the board: who has not begun what is due within two weeks, with the words to send. */
export const ExpectedLate = ({ rows, today, tinh, board, quiet }: Props) => (
  <DataTable
    name="Dự kiến chậm"
    bare
    rows={rows}
    rowKey={({ what, slug, year, due }) => `${what}-${slug}-${year}-${due}`}
    empty={
      <Empty title="Không có nơi nào chưa bắt đầu" icon="check">
        Việc đến hạn trong 14 ngày tới mà đơn vị, khối chưa bắt đầu hiện ở đây.
      </Empty>
    }
    columns={[
      {
        key: "due",
        head: "Hạn",
        width: "130px",
        cell: ({ due }) => (
          <span className="num">
            {dateWords(due)}
            <span className="meta block">{dueWords(due, today)}</span>
          </span>
        ),
      },
      {
        key: "what",
        head: "Việc",
        names: true,
        cell: ({ what, slug, year }) => (
          <Go href={`/${tinh}/khoi/${slug}/${year}${EXPECTED_WORDS[what].place}`}>{EXPECTED_WORDS[what].name}</Go>
        ),
      },
      { key: "bloc", head: "Khối, cụm", cell: ({ bloc, year }) => `${bloc}, năm ${year}` },
      {
        key: "units",
        head: "Đơn vị chưa bắt đầu",
        cell: ({ units }) => (units.length > 0 ? `${units.length} đơn vị: ${units.join(", ")}` : "Cả khối"),
      },
      ...(quiet
        ? []
        : [
            { key: "copy", head: "Nhắc", headHidden: true, cell: (row: Expected) => <CopyBox small text={expectedReminder(row, board)} /> },
          ]),
    ]}
  />
);
