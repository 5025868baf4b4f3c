import { Chip } from "@/components/ui/chip";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import type { MeetingSeen } from "@/lib/meetings/queries";
import { waitingLines } from "@/lib/meetings/votes/waiting";
import { BY_MERIT } from "@/lib/titles/modes";

type Step = { label: string; href: string; done: boolean; words: string };

/** The order of a year-end meeting that acts on two years: what is done, what comes next, where it is done. */
export function YearEndOrder({ it }: { it: MeetingSeen }) {
  if (it.kind !== "YEAR_END") return null;
  const [year, next] = [it.years[0], it.years.length > 1 ? it.years.at(-1) : undefined];
  if (!year) return null;
  const passed = (subject: string, id?: string) =>
    it.resolutions.some((one) => one.subject === subject && one.passed && one.blocYearId === id);
  const awards = it.votes.filter(({ subject, mode, state }) => subject === "AWARD" && mode === BY_MERIT && state !== "voided"),
    pending = awards.filter(({ state }) => state !== "announced").length;
  const nominated = it.nominations.filter(({ kind, mode }) => kind === "AWARD" && mode === BY_MERIT).length,
    waiting = waitingLines(it).length;
  const settled = it.standings.filter(({ blocYearId }) => blocYearId === year.id).length,
    led = next && it.offices.filter(({ blocYearId }) => blocYearId === next.id);
  const steps: Step[] = [
    {
      label: `Thông qua báo cáo tổng kết năm ${year.year}`,
      href: "#bieu-quyet",
      done: passed("REPORT", year.id),
      words: passed("REPORT", year.id) ? "đã thông qua" : "biểu quyết loại Báo cáo",
    },
    { label: "Xem kết quả chấm điểm, xếp hạng", href: "#diem", done: settled > 0, words: `đã chốt ${settled} đơn vị` },
    {
      label: "Bỏ phiếu khen thưởng",
      href: "#bo-phieu",
      done: awards.length > 0 && pending === 0,
      words: awards.length === 0 ? "chưa lập" : pending > 0 ? `còn ${pending} cuộc chưa công bố` : "đã công bố",
    },
    {
      label: "Ghi kết quả suy tôn",
      href: "#suy-ton",
      done: nominated > 0 && waiting === 0,
      words: waiting > 0 ? `${waiting} kết quả chờ ghi` : `${nominated} kết quả`,
    },
    ...(next
      ? [
          {
            label: `Khối trưởng, Khối phó năm ${next.year}`,
            href: "#khoi-truong",
            done: Boolean(led?.some(({ kind }) => kind === "head")),
            words: led && led.length > 0 ? led.map(({ unitName }) => unitName).join(", ") : "chưa có",
          },
          {
            label: `Thông qua giao ước năm ${next.year}`,
            href: "#bieu-quyet",
            done: passed("PLEDGE", next.id),
            words: passed("PLEDGE", next.id) ? "đã thông qua" : "biểu quyết loại Giao ước thi đua, hoặc để hội nghị triển khai",
          },
        ]
      : []),
  ];
  return (
    <Panel
      title="Trình tự hội nghị tổng kết"
      aside={<span className="soft num">{`${steps.filter(({ done }) => done).length}/${steps.length} việc`}</span>}
    >
      <ol className="vote-order">
        {steps.map(({ label, href, done, words }) => (
          <li key={label}>
            <Go href={href}>{label}</Go>
            <Chip kind={done ? "bare" : "todo"}>{done ? "Xong" : "Chưa xong"}</Chip> <span className="meta num">{words}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
