import { randomUUID } from "node:crypto";
import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { groundAddress } from "@/components/council/grounds";
import { NewDecision } from "@/components/council/new-decision";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { groundAsked } from "@/lib/council/addresses";
import { draftBase, type DraftBase } from "@/lib/council/draft-queries";
import { WorkShell } from "../../../work-shell";
import { draft } from "../actions";

export const metadata: Metadata = { title: "Soạn quyết định" };

export default async function NewDecisionPage({ params, searchParams }: PageProps<"/[tinh]/ban/quyet-dinh/moi">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<DraftBase>(tinh, "decision.draft", draftBase(groundAsked(await searchParams)));
  if (!it.session && !it.forwarding && it.grounds.length === 1) redirect(groundAddress(tinh, it.grounds[0]!) as Route);
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead
          title={it.forwarding ? "Ghi quyết định của cấp trên" : "Soạn quyết định khen thưởng"}
          crumbs={[{ label: "Quyết định", href: `/${tinh}/ban/quyet-dinh` }, { label: "Soạn quyết định" }]}
        >
          {it.forwarding
            ? "Ghi đúng số, ngày, người ký trên quyết định đã nhận; lãnh đạo ghi nhận xong, hồ sơ vào Sổ vàng."
            : "Dự thảo còn sửa được cho đến khi lãnh đạo ghi nhận ban hành."}
        </PageHead>
        <NewDecision tinh={tinh} it={it} id={randomUUID()} action={draft.bind(null, tinh)} />
      </div>
    </WorkShell>
  );
}
