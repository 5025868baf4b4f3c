import { PaperView } from "@/components/documents/paper-view";
import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { CopyBox } from "@/components/ui/copy-box";
import { dayOnPaper, invitationPaper } from "@/lib/meetings/invitations/paper";
import { invitationText } from "@/lib/meetings/papers";
import type { MeetingSeen } from "@/lib/meetings/queries";
import { momentWords } from "@/lib/provinces/dates";

/** The invitation as it will be printed and sent. */
export function InvitationPaper({
  it,
  now,
  home,
  back,
  province,
}: {
  it: MeetingSeen;
  now: Date | string;
  home: string;
  back: string;
  province: string;
}) {
  const sent = it.invitations.at(-1);
  return (
    <PaperView
      paper={invitationPaper(it, dayOnPaper(it, now))}
      title={`Giấy mời ${it.title}`}
      province={province}
      home={home}
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
