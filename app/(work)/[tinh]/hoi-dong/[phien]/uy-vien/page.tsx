import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { Conflicts } from "@/components/council/sitting/conflicts";
import { Roll } from "@/components/council/sitting/roll";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { councilSession, type SessionHeld } from "@/lib/council/session-queries";
import { dateWords } from "@/lib/provinces/dates";
import { WorkShell } from "../../../work-shell";
import { addOne, attend, declare, declareAll, dropDeclared, dropOne, take } from "./actions";

export const metadata: Metadata = { title: "Ủy viên của phiên họp" };

export default async function SittingPage({ params }: PageProps<"/[tinh]/hoi-dong/[phien]/uy-vien">) {
  const { tinh, phien } = await params,
    home = `/${tinh}/hoi-dong`;
  const { actor, it, post } = await loadByRead<SessionHeld>(tinh, "council.read", councilSession(phien));
  const keeps = may("council.keep", actor, it) && it.closedAt === null;
  return (
    <WorkShell actor={actor} post={post} record={{ kind: "phien-hop", id: it.id }}>
      <div className="on-awards">
        <PageHead
          title="Ủy viên, lợi ích liên quan"
          crumbs={[{ label: "Hội đồng", href: home }, { label: dateWords(it.heldOn), href: `${home}/${it.id}` }, { label: "Ủy viên" }]}
        >
          {`${it.title}. Số dự họp, ý kiến bằng văn bản và khai báo lợi ích được dùng để tính tỷ lệ của từng hồ sơ.`}
        </PageHead>
        <Roll
          here={`${home}/${it.id}/uy-vien`}
          it={it}
          newId={randomUUID()}
          acts={
            keeps
              ? {
                  attend: attend.bind(null, tinh),
                  add: addOne.bind(null, tinh),
                  drop: dropOne.bind(null, tinh),
                  take: take.bind(null, tinh),
                }
              : null
          }
        />
        <Conflicts
          it={it}
          acts={
            keeps ? { flagged: declareAll.bind(null, tinh), declare: declare.bind(null, tinh), drop: dropDeclared.bind(null, tinh) } : null
          }
        />
      </div>
    </WorkShell>
  );
}
