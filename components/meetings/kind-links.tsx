import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { KIND_SLUGS } from "@/lib/meetings/prefill";
import { KIND_WORDS, type MeetingKind } from "@/lib/meetings/words";
import { dateWords } from "@/lib/provinces/dates";

/** Which kind of meeting is planned: each brings its own agenda, from last year's or from what such a meeting usually has. */
export function KindLinks({ kind, at, from }: { kind: MeetingKind; at: string; from: { title: string; day: string } | null }) {
  return (
    <>
      <nav aria-label="Loại họp" className="acts meet-kinds">
        {(Object.keys(KIND_WORDS) as MeetingKind[]).map((one) => (
          <ButtonLink
            key={one}
            href={`${at}?loai=${KIND_SLUGS[one]}`}
            kind={one === kind ? "plain" : "quiet"}
            {...(one === kind ? { "aria-current": "page" as const, icon: "check" as const } : {})}
          >
            {KIND_WORDS[one]}
          </ButtonLink>
        ))}
      </nav>
      <Note
        kind="info"
        title={
          from ? `Lấy từ “${from.title}” ngày ${dateWords(from.day)}` : `Lấy theo nội dung thường có của ${KIND_WORDS[kind].toLowerCase()}`
        }
      >
        {from
          ? "Năm trong tên và nội dung đã đổi theo. Xem lại nội dung, địa điểm, khách mời; ngày họp, số giấy mời nhập mới."
          : "Xem lại từng dòng, sửa cho đúng cuộc họp của khối."}
      </Note>
    </>
  );
}
