import { Chip, type ChipKind } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { KIND_WORDS, PAPER_WORDS, STATUS_WORDS, type MeetingKind, type MeetingStatus } from "@/lib/meetings/words";
import { clockWords, dateWords, dayOf } from "@/lib/provinces/dates";

type Listed = {
  id: string;
  kind: MeetingKind;
  title: string;
  place: string;
  startsAt: string;
  status: MeetingStatus;
  mode: "live" | "archive";
  minutesNumber: string | null;
  invented: string | null;
  years: string[];
  members: number;
  present: number;
  resolutions: number;
  adopted: number;
};

export const STATUS_CHIPS = { planned: "todo", invited: "defer", open: "doing", closed: "done", signed: "seal" } satisfies Record<
  MeetingStatus,
  ChipKind
>;

export function StatusChip({ status }: { status: MeetingStatus }) {
  return <Chip kind={STATUS_CHIPS[status]}>{STATUS_WORDS[status]}</Chip>;
}

export function MeetingList({ meetings, at, keeps, archive }: { meetings: Listed[]; at: string; keeps: boolean; archive: boolean }) {
  return (
    <DataTable
      name="Các cuộc họp của khối"
      rows={meetings}
      rowKey={({ id }) => id}
      tight={false}
      empty={
        <Empty title="Chưa có cuộc họp nào" icon="users">
          {keeps
            ? "Cuộc họp Anh/Chị lập kế hoạch sẽ hiện ở đây, kèm điểm danh, biểu quyết và biên bản."
            : archive
              ? "Cơ quan chuyên trách của tỉnh nhập các cuộc họp từ bản giấy vào đây."
              : "Thư ký khối lập kế hoạch họp; giấy mời, kết quả và biên bản sẽ hiện ở đây."}
        </Empty>
      }
      columns={[
        {
          key: "title",
          head: "Cuộc họp",
          names: true,
          width: "28%",
          cell: ({ id, title, kind, years, mode }) => (
            <>
              <Go href={`${at}/${id}`}>{title}</Go>
              <span className="meta meet-under">
                {KIND_WORDS[kind]}
                {years.length > 1 && `, thuộc các năm ${years.join(" và ")}`}
                {mode === "archive" && `, ${PAPER_WORDS.toLowerCase()}`}
              </span>
            </>
          ),
        },
        {
          key: "when",
          head: "Thời gian",
          cell: ({ startsAt }) => (
            <span className="num nowrap">
              {clockWords(startsAt)}, {dateWords(dayOf(startsAt))}
            </span>
          ),
        },
        { key: "place", head: "Địa điểm", cell: ({ place }) => place },
        {
          key: "present",
          head: "Có mặt",
          number: true,
          cell: ({ members, present }) => (members > 0 ? `${present}/${members}` : "Chưa họp"),
        },
        {
          key: "votes",
          head: "Biểu quyết",
          number: true,
          cell: ({ resolutions, adopted }) => (resolutions > 0 ? `${adopted}/${resolutions} thông qua` : "Chưa có"),
        },
        {
          key: "status",
          head: "Trạng thái",
          cell: ({ status, minutesNumber }) => (
            <>
              <StatusChip status={status} />
              {minutesNumber && <span className="meta meet-under">Số {minutesNumber}</span>}
            </>
          ),
        },
      ]}
    />
  );
}
