import type { PaperHead } from "@/components/layout/print-paper";
import { PaperView } from "@/components/documents/paper-view";
import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { madeAt, minutesPaper, shortHash } from "@/lib/meetings/papers";
import type { MeetingSeen } from "@/lib/meetings/queries";
import { countingPaper } from "@/lib/meetings/vote-papers";
import { PAPER_WORDS } from "@/lib/meetings/words";
import { lowered } from "@/lib/provinces/words";

type PaperProps = { it: MeetingSeen; head: PaperHead; back: string };
const Word = ({ href }: { href: string }) => (
  <a className="btn" href={href} download>
    Tải bản Word
  </a>
);

/** The minutes as they will be printed, made from the record of the meeting alone. */
export function MinutesPaper({ it, head, back }: PaperProps) {
  const ended = it.status === "closed" || it.status === "signed",
    fixed = it.minutesFixed || it.mode === "archive" || it.status === "signed";
  // Frozen minutes bear their own marks among the recipients.
  const foot = it.minutesFixed
    ? null
    : it.seal &&
      (ended
        ? `Lập từ dữ liệu cuộc họp, chốt lúc ${madeAt(it.seal.at)}. Mã kiểm tra: ${shortHash(it.seal.hash)}.${it.mode === "archive" ? ` ${PAPER_WORDS}.` : ""}`
        : `Bản nháp, cuộc họp chưa kết thúc. Nhật ký lúc ${madeAt(it.seal.at)}, mã ${shortHash(it.seal.hash)}.`);
  return (
    <PaperView
      paper={minutesPaper(it)}
      title={`Biên bản ${lowered(it.title)}`}
      head={head}
      foot={foot}
      state={
        <>
          <Chip kind={it.status === "signed" ? "seal" : fixed && ended ? "done" : "todo"}>
            {it.status === "signed"
              ? "Biên bản đã ký"
              : !ended
                ? "Bản nháp"
                : fixed
                  ? "Biên bản đã chốt"
                  : it.minutes?.sentAt
                    ? "Dự thảo, chờ các đơn vị thống nhất"
                    : "Dự thảo"}
          </Chip>
          {it.mode === "archive" && (
            <Chip kind="plain" icon="file">
              {PAPER_WORDS}
            </Chip>
          )}
          {it.invented && <Chip kind="warn">{it.invented}</Chip>}
        </>
      }
      acts={
        <>
          <ButtonLink href={back} icon="left">
            Về cuộc họp
          </ButtonLink>
          <Word href={`${back}/bien-ban.docx`} />
        </>
      }
    />
  );
}

/** The counting record, of one vote or of all that were counted: printed, signed by the counters, its scan sent in. */
export function CountingPaper({ it, head, back, voteId }: PaperProps & { voteId: string | null }) {
  const vote = it.votes.find(({ id }) => id === voteId);
  return (
    <PaperView
      paper={countingPaper(it, voteId)}
      title={`Biên bản kiểm phiếu ${lowered(vote?.title ?? it.title)}`}
      head={head}
      state={
        vote && vote.state !== "announced" && <Chip kind="todo">{vote.state === "voided" ? "Không còn giá trị" : "Chưa công bố"}</Chip>
      }
      acts={
        <>
          <ButtonLink href={vote ? `${back}/bo-phieu/${vote.id}` : back} icon="left">
            {vote ? "Về cuộc bỏ phiếu" : "Về cuộc họp"}
          </ButtonLink>
          <Word href={`${back}/kiem-phieu.docx${vote ? `?phieu=${vote.id}` : ""}`} />
        </>
      }
    />
  );
}
