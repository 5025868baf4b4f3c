import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { MendDecision } from "@/components/council/mend-decision";
import { loadByRead } from "@/lib/action/load";
import { decisionPage, type DecisionShown } from "@/lib/council/decision-queries";
import { WorkShell } from "../../../../work-shell";
import { mend } from "../../actions";

export const metadata: Metadata = { title: "Soạn quyết định hủy bỏ" };

export default async function AnnulmentPage({ params }: PageProps<"/[tinh]/ban/quyet-dinh/[qd]/huy-bo">) {
  const { tinh, qd } = await params;
  const { actor, it, post } = await loadByRead<DecisionShown>(tinh, "decision.draft", decisionPage(qd));
  return <WorkShell actor={actor} post={post}><MendDecision tinh={tinh} it={it} kind="ANNULMENT" id={randomUUID()} action={mend.bind(null, tinh)} /></WorkShell>;
}
