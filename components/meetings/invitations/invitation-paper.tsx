import type { PaperHead } from "@/components/layout/print-paper";
import { PaperView } from "@/components/documents/paper-view";
import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { CopyBox } from "@/components/ui/copy-box";
import { dayOnPaper, invitationPaper } from "@/lib/meetings/invitations/paper";
import { invitationText } from "@/lib/meetings/papers";
import type { MeetingSeen } from "@/lib/meetings/queries";
import { momentWords } from "@/lib/provinces/dates";

/** The invitation as it will be printed and sent. */
export function InvitationPaper({ it, now, head, back }: { it: MeetingSeen; now: Date | string; head: PaperHead; back: string }) {
  const sent = it.invitations.at(-1);
  return (
    <PaperView
      paper={invitationPaper(it, dayOnPaper(it, now))}
      title={`Giấy mời ${it.title}`}
      head={head}
      state={
        <Chip kind={sent ? "done" : "todo"}>
          {sent ? `Đã gửi${sent.number > 1 ? ` lần ${sent.number}` : ""} lúc ${momentWords(sent.sentAt)}` : "Chưa gửi"}
        </Chip>
      }
      acts={
        <>
          <ButtonLink href={back} icon="left">
            Về cuộc họp
          </ButtonLink>
          <a className="btn" href={`${back}/giay-moi.docx`} download>
            Tải bản Word
          </a>
          <CopyBox text={invitationText(it)} />
        </>
      }
    />
  );
}
