import type { ReactNode } from "react";
import { Leader } from "@/components/ui/leader";
import { Panel } from "@/components/ui/panel";
import type { AgendaLine } from "@/lib/meetings/queries";
import { KIND_WORDS, type MeetingKind } from "@/lib/meetings/words";
import { momentWords } from "@/lib/provinces/dates";

type FactsProps = {
  kind: MeetingKind;
  startsAt: string;
  endedAt: string | null;
  place: string;
  chairName: string | null;
  chairTitle: string | null;
  secretaryName: string | null;
  invited: string | null;
  minutesNumber: string | null;
  source: string | null;
  members: number;
  /** What the chair may do about who keeps the record. */ keeper?: ReactNode;
};

/** Time, place and people of a meeting. */
export function PlanFacts({
  kind,
  startsAt,
  endedAt,
  place,
  chairName,
  chairTitle,
  secretaryName,
  invited,
  minutesNumber,
  source,
  members,
  keeper,
}: FactsProps) {
  const lines = [
    { label: "Loại họp", value: KIND_WORDS[kind] },
    { label: "Bắt đầu", value: momentWords(startsAt) },
    ...(endedAt ? [{ label: "Kết thúc", value: momentWords(endedAt) }] : []),
    { label: "Địa điểm", value: place },
    { label: "Chủ trì", value: [chairName, chairTitle].filter(Boolean).join(", ") || "Chưa ghi" },
    { label: "Thư ký", value: secretaryName ?? "Chưa ghi" },
    { label: "Đơn vị thành viên ngày họp", value: `${members} đơn vị` },
    ...(minutesNumber ? [{ label: "Số biên bản", value: minutesNumber }] : []),
    ...(source ? [{ label: "Nguồn", value: source }] : []),
  ];
  return (
    <Panel title="Thời gian, địa điểm, thành phần">
      <Leader lines={lines} wrap />
      {keeper}
      {invited && (
        <div className="meet-next">
          <h3>Khách mời</h3>
          <p className="meet-prose">{invited}</p>
        </div>
      )}
    </Panel>
  );
}

/** What is on the table, by the year each item acts on. */
export function Agenda({ agenda }: { agenda: AgendaLine[] }) {
  const years = [...new Set(agenda.map(({ year }) => year))];
  return (
    <Panel title="Nội dung họp">
      {years.map((year) => (
        <div key={year}>
          <h3>{`Năm thi đua ${year}`}</h3>
          <ol className="meet-agenda">
            {agenda
              .filter((item) => item.year === year)
              .map(({ id, title }) => (
                <li key={id}>{title}</li>
              ))}
          </ol>
        </div>
      ))}
    </Panel>
  );
}
