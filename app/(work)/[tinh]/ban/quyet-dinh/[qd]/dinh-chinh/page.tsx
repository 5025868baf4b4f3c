import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { MendDecision } from "@/components/council/mend-decision";
import { loadByRead } from "@/lib/action/load";
import { itemsAsked } from "@/lib/council/addresses";
import { decisionPage, type DecisionShown } from "@/lib/council/decision-queries";
import { WorkShell } from "../../../../work-shell";
import { mend } from "../../actions";

export const metadata: Metadata = { title: "Soạn quyết định đính chính" };

export default async function ErratumPage({ params, searchParams }: PageProps<"/[tinh]/ban/quyet-dinh/[qd]/dinh-chinh">) {
  const { tinh, qd } = await params,
    asked = itemsAsked(await searchParams);
  const { actor, it, post } = await loadByRead<DecisionShown>(tinh, "decision.draft", decisionPage(qd, asked));
  return (
    <WorkShell actor={actor} post={post}>
      <MendDecision tinh={tinh} it={it} asked={asked} kind="ERRATUM" id={randomUUID()} action={mend.bind(null, tinh)} />
    </WorkShell>
  );
}
