import type { PaperHead } from "@/components/layout/print-paper";
import { PaperView } from "@/components/documents/paper-view";
import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { TRACE } from "@/lib/pledges/words";
import { handoverPaper } from "@/lib/year/handover/paper";
import type { HandoverYear } from "@/lib/year/handover/queries";

/** The minutes as they will be printed: a draft until both sides have confirmed. */
export function HandoverPaper({ it, head, back }: { it: HandoverYear; head: PaperHead; back: string }) {
  const frozen = it.handover!.paper !== null;
  return (
    <PaperView
      paper={handoverPaper(it)}
      title={`Biên bản bàn giao năm ${it.year}`}
      head={head}
      foot={frozen ? `Nội dung đã chốt khi hai bên xác nhận. ${TRACE}` : "Bản nháp, chưa đủ hai bên xác nhận."}
      state={<Chip kind={frozen ? "seal" : "todo"}>{frozen ? "Hai bên đã xác nhận" : "Bản nháp"}</Chip>}
      acts={
        <>
          <ButtonLink href={back} icon="left">
            Về trang bàn giao
          </ButtonLink>
          <a className="btn" href={`${back}/bien-ban.docx`} download>
            Tải bản Word
          </a>
        </>
      }
    />
  );
}
