import type { Metadata } from "next";
import { SessionView } from "@/components/council/session-view";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { councilSession, type SessionHeld } from "@/lib/council/session-queries";
import { dateWords } from "@/lib/provinces/dates";
import { WorkShell } from "../../work-shell";
import { close, edit, put, record } from "../actions";

export const metadata: Metadata = { title: "Phiên họp Hội đồng" };

export default async function SessionPage({ params }: PageProps<"/[tinh]/hoi-dong/[phien]">) {
  const { tinh, phien } = await params;
  const { actor, it, post } = await loadByRead<SessionHeld>(tinh, "council.read", councilSession(phien));
  return (
    <WorkShell actor={actor} post={post} record={{ kind: "phien-hop", id: it.id }}>
      <div className="on-awards">
        <PageHead title={it.title} crumbs={[{ label: "Hội đồng", href: `/${tinh}/hoi-dong` }, { label: dateWords(it.heldOn) }]}>
          {`Ngày ${dateWords(it.heldOn)}, ${it.place}. Có mặt ${it.present}/${it.members} ủy viên. ${it.closedAt ? "Đã kết thúc." : "Đang ghi kết quả."}`}
        </PageHead>
        <SessionView
          tinh={tinh}
          it={it}
          keeps={may("council.keep", actor, it)}
          edit={edit.bind(null, tinh)}
          record={record.bind(null, tinh)}
          close={close.bind(null, tinh)}
          put={put.bind(null, tinh)}
        />
      </div>
    </WorkShell>
  );
}
