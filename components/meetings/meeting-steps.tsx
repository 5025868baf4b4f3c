import { Steps } from "@/components/ui/steps";
import { STATUS_WORDS, STATUSES, type MeetingStatus } from "@/lib/meetings/words";
import { dateWords } from "@/lib/provinces/dates";

const NOW: Record<MeetingStatus, string> = {
  planned: "Thư ký khối hoàn thiện kế hoạch, gửi giấy mời.",
  invited: "Chờ đến giờ họp; sửa được cho đến lúc khai mạc.",
  open: "Điểm danh, ghi thảo luận và biểu quyết.",
  closed: "Nội dung đã chốt. Thống nhất biên bản, chốt, ký, tải bản chụp.",
  signed: "Hồ sơ cuộc họp đã đủ.",
};

export function MeetingSteps({ status, minutesSignedOn }: { status: MeetingStatus; minutesSignedOn: string | null }) {
  const now = STATUSES.indexOf(status);
  return (
    <div className="panel meet-steps">
      <Steps
        label="Các bước của cuộc họp"
        steps={STATUSES.map((one, at) => ({
          label: STATUS_WORDS[one],
          state: at < now || status === "signed" ? ("done" as const) : at === now ? ("now" as const) : ("next" as const),
          ...(at === now && status !== "signed" ? { more: NOW[one] } : {}),
          ...(one === "signed" && minutesSignedOn ? { when: dateWords(minutesSignedOn) } : {}),
        }))}
      />
    </div>
  );
}
