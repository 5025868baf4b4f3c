import type { Metadata } from "next";
import { AgendaView } from "@/components/council/sitting/agenda";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { sessionAgenda, type Agenda } from "@/lib/council/sitting/agenda-queries";
import { dateWords } from "@/lib/provinces/dates";
import { WorkShell } from "../../../work-shell";

export const metadata: Metadata = { title: "Chương trình phiên họp Hội đồng" };

export default async function SessionAgendaPage({ params }: PageProps<"/[tinh]/hoi-dong/[phien]/chuong-trinh">) {
  const { tinh, phien } = await params,
    home = `/${tinh}/hoi-dong`;
  const { actor, it, post } = await loadByRead<Agenda>(tinh, "council.read", sessionAgenda(phien));
  return (
    <WorkShell actor={actor} post={post} record={{ kind: "phien-hop", id: it.id }}>
      <div className="on-awards">
        <PageHead
          title="Chương trình, tài liệu"
          crumbs={[{ label: "Hội đồng", href: home }, { label: dateWords(it.heldOn), href: `${home}/${it.id}` }, { label: "Chương trình" }]}
        >
          {`${it.title}, ${it.place}. Chủ trì: ${it.chairName}. ${it.lines.length} hồ sơ, theo danh hiệu, hình thức rồi theo khối, cụm.`}
        </PageHead>
        <AgendaView tinh={tinh} it={it} />
      </div>
    </WorkShell>
  );
}
