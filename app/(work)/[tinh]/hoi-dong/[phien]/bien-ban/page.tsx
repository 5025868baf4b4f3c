import type { Metadata } from "next";
import { PaperView } from "@/components/documents/paper-view";
import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { loadByRead } from "@/lib/action/load";
import { councilSession, type SessionHeld } from "@/lib/council/session-queries";
import { sessionMinutes } from "@/lib/council/sitting/minutes";
import { letterheadOf } from "../../../../letterhead";

export const metadata: Metadata = { title: "Biên bản phiên họp Hội đồng" };

export default async function SessionMinutesPage({ params }: PageProps<"/[tinh]/hoi-dong/[phien]/bien-ban">) {
  const { tinh, phien } = await params,
    { actor, it } = await loadByRead<SessionHeld>(tinh, "council.read", councilSession(phien)),
    here = `/${tinh}/hoi-dong/${it.id}`;
  return (
    <PaperView
      paper={sessionMinutes(it)}
      title={`Biên bản ${it.title}`}
      head={letterheadOf(actor)}
      state={<Chip kind={it.closedAt ? "done" : "todo"}>{it.closedAt ? "Phiên họp đã kết thúc" : "Bản nháp"}</Chip>}
      acts={
        <>
          <ButtonLink href={here} icon="left">
            Về phiên họp
          </ButtonLink>
          <a className="btn" href={`${here}/bien-ban.docx`} download>
            Tải bản Word
          </a>
        </>
      }
    />
  );
}
