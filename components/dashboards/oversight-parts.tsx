import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import type { Oversight, OversightLine } from "@/lib/desk/dashboards/oversight";
import { dateWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";
import type { DashboardPart } from "./panels";

/** What departs from the ordinary course this year, for whoever watches over it. */
export function oversightParts(it: Oversight, tinh: string): DashboardPart[] {
  const part = (key: string, title: string, rows: OversightLine[], words: string, nothing: string): DashboardPart => ({
    key,
    title: `${title} (${rows.length})`,
    flush: true,
    half: true,
    body: <Lines name={title} rows={rows} words={words} nothing={nothing} tinh={tinh} />,
  });
  return [
    part(
      "ket-luan",
      "Kết luận khác kết quả xét tự động",
      it.apart,
      "Chuyên viên",
      "Khi chuyên viên kết luận khác kết quả xét theo quy định, hồ sơ hiện ở đây.",
    ),
    part(
      "gia-han",
      "Đơn vị được gia hạn",
      it.lateEntries,
      "Lý do, hạn mới",
      "Quyết định cho đơn vị nhập, gửi sau hạn chung hiện ở đây cùng lý do và hạn mới.",
    ),
    part("chuyen-lai", "Khối chuyển lại bước trước", it.sentBack, "Lý do", "Năm thi đua bị chuyển lại bước trước hiện ở đây cùng lý do."),
    part(
      "ket-qua",
      "Kết quả được xét lại",
      it.corrected,
      "Kết quả",
      "Kết quả có số thứ hai trở đi, sau khiếu nại hoặc số liệu đến muộn, hiện ở đây.",
    ),
    part("huy-bo", "Đính chính, hủy bỏ, thu hồi", it.annulled, "Lý do", "Quyết định đính chính, hủy bỏ, thu hồi trong năm hiện ở đây."),
    {
      key: "nhat-ky",
      title: "Nhật ký và hồ sơ cá nhân",
      half: true,
      body: (
        <p>
          {formatNumber(it.opened)} lượt mở hồ sơ khen thưởng của cá nhân, hộ gia đình trong năm. Nhật ký có {formatNumber(it.entries)}{" "}
          dòng. <Go href={`/${tinh}/quan-tri/nhat-ky`}>Mở nhật ký, kiểm tra chuỗi</Go>
        </p>
      ),
    },
  ];
}

const Lines = ({
  name,
  rows,
  words,
  nothing,
  tinh,
}: {
  name: string;
  rows: OversightLine[];
  words: string;
  nothing: string;
  tinh: string;
}) => (
  <DataTable
    name={name}
    bare
    rows={rows}
    rowKey={({ key }) => key}
    empty={
      <Empty title="Không có trường hợp nào trong năm" icon="check">
        {nothing}
      </Empty>
    }
    columns={[
      { key: "name", head: "Nơi, việc", names: true, cell: (row) => <Go href={`/${tinh}${row.href}`}>{row.name}</Go> },
      { key: "words", head: words, cell: (row) => row.words },
      { key: "day", head: "Ngày", cell: ({ day }) => <span className="num nowrap">{dateWords(day)}</span> },
    ]}
  />
);
