import type { Metadata } from "next";
import { SessionList } from "@/components/council/session-list";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { councilSessions, type Sessions } from "@/lib/council/session-queries";
import { WorkShell } from "../work-shell";

export const metadata: Metadata = { title: "Hội đồng" };

export default async function CouncilPage({ params }: PageProps<"/[tinh]/hoi-dong">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<Sessions>(tinh, "council.read", councilSessions);
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead
          title="Hội đồng Thi đua - Khen thưởng" crumbs={[{ label: "Hội đồng" }]}
          acts={may("council.keep", actor, it) && <ButtonLink href={`/${tinh}/hoi-dong/moi`} kind="primary" icon="plus">Lập phiên họp</ButtonLink>}
        >
          {it.waiting > 0 ? `${it.waiting} hồ sơ đang chờ kết quả của Hội đồng.` : "Không có hồ sơ nào đang chờ kết quả của Hội đồng."}
        </PageHead>
        <SessionList tinh={tinh} sessions={it.sessions} />
      </div>
    </WorkShell>
  );
}
