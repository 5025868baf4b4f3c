import type { Metadata } from "next";
import { Asking } from "@/components/council/opinions/asking";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { proposalPage, type ProposalInHand } from "@/lib/council/queries";
import { WorkShell } from "../../../../work-shell";
import { askOpinions, endOpinions, renewOpinionLink, takeBackOpinion } from "./actions";

export const metadata: Metadata = { title: "Lấy ý kiến cơ quan liên quan" };

export default async function AskingPage({ params }: PageProps<"/[tinh]/ban/de-nghi/[id]/lay-y-kien">) {
  const { tinh, id } = await params;
  const { actor, it, post } = await loadByRead<ProposalInHand>(tinh, "proposal.appraise", proposalPage(id));
  const dossier = `/${tinh}/ban/de-nghi/${it.id}`;
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards on-proposal">
        <PageHead
          title="Lấy ý kiến cơ quan liên quan"
          crumbs={[
            { label: "Hồ sơ đề nghị", href: `/${tinh}/ban/de-nghi` },
            { label: it.subjectName, href: dossier },
            { label: "Lấy ý kiến" },
          ]}
        >
          {`${it.titleName} cho ${it.subject}, thành tích năm ${it.year}.`}
        </PageHead>
        <Asking
          it={it}
          personId={actor.personId}
          acts={{
            ask: askOpinions.bind(null, tinh),
            renew: renewOpinionLink.bind(null, tinh),
            takeBack: takeBackOpinion.bind(null, tinh),
            end: endOpinions.bind(null, tinh),
          }}
        />
      </div>
    </WorkShell>
  );
}
