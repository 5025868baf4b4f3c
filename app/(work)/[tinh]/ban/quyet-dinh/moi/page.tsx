import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { DecisionForm, offeredOf } from "@/components/council/decision-form";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { loadByRead } from "@/lib/action/load";
import { draftBase, type DraftBase } from "@/lib/council/decision-queries";
import { isAboveProvince } from "@/lib/titles/words";
import { WorkShell } from "../../../work-shell";
import { draft } from "../actions";

export const metadata: Metadata = { title: "Soạn quyết định" };

export default async function NewDecisionPage({ params }: PageProps<"/[tinh]/ban/quyet-dinh/moi">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<DraftBase>(tinh, "decision.draft", draftBase);
  const session = it.sessions.find(({ closedAt }) => closedAt)?.id ?? null, chosen = it.candidates.filter(({ level, sessionId }) => !isAboveProvince(level) && sessionId === session).map(({ id }) => id);
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead title="Soạn quyết định khen thưởng" crumbs={[{ label: "Quyết định", href: `/${tinh}/ban/quyet-dinh` }, { label: "Soạn quyết định" }]}>Dự thảo còn sửa được cho đến khi lãnh đạo ghi nhận ban hành.</PageHead>
        <Panel>
          <DecisionForm
            action={draft.bind(null, tinh)} submit="Lưu dự thảo" sessions={it.sessions} lines={offeredOf(it.candidates)}
            it={{ id: randomUUID(), kind: "AWARD", number: "", signedOn: it.today, signerName: "", signerTitle: "Chủ tịch Ủy ban nhân dân tỉnh", title: "Về việc khen thưởng thành tích trong phong trào thi đua", reason: null, sessionId: session, chosen }}
          />
        </Panel>
      </div>
    </WorkShell>
  );
}
