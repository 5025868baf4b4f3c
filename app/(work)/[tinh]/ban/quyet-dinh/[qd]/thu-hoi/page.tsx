import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { MendDecision } from "@/components/council/mend-decision";
import { loadByRead } from "@/lib/action/load";
import { itemsAsked } from "@/lib/council/addresses";
import { decisionPage, type DecisionShown } from "@/lib/council/decision-queries";
import { WorkShell } from "../../../../work-shell";
import { mend } from "../../actions";

export const metadata: Metadata = { title: "Soạn quyết định thu hồi" };

export default async function RecoveryPage({ params, searchParams }: PageProps<"/[tinh]/ban/quyet-dinh/[qd]/thu-hoi">) {
  const { tinh, qd } = await params,
    asked = itemsAsked(await searchParams);
  const { actor, it, post } = await loadByRead<DecisionShown>(tinh, "decision.draft", decisionPage(qd, asked));
  return (
    <WorkShell actor={actor} post={post}>
      <MendDecision tinh={tinh} it={it} asked={asked} kind="RECOVERY" id={randomUUID()} action={mend.bind(null, tinh)} />
    </WorkShell>
  );
}
