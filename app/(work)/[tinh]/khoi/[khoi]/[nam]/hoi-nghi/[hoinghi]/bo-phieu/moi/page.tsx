import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { PlanVoteForm } from "@/components/meetings/votes/plan-vote-form";
import { VotePlanClosed } from "@/components/meetings/votes/plan-closed";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { votePlanOf } from "@/lib/meetings/votes/offer";
import { meetingSeenToKeep, type MeetingSeen } from "@/lib/meetings/queries";
import { WorkShell } from "../../../../../../../work-shell";
import { planBallot } from "../actions";

export const metadata: Metadata = { title: "Lập cuộc bỏ phiếu" };

export default async function PlanVotePage({
  params,
  searchParams,
}: PageProps<"/[tinh]/khoi/[khoi]/[nam]/hoi-nghi/[hoinghi]/bo-phieu/moi">) {
  const { tinh, khoi, nam, hoinghi } = await params,
    { viec, vong } = await searchParams;
  const { actor, it, post } = await loadByRead<MeetingSeen>(tinh, "vote.keep", meetingSeenToKeep(khoi, nam, hoinghi));
  const year = `/${tinh}/khoi/${it.blocSlug}/${it.year}`,
    list = `${year}/hoi-nghi`,
    meeting = `${list}/${it.id}`;
  const offer = votePlanOf(it, viec === "khoi-truong" ? "OFFICE" : "AWARD", typeof vong === "string" ? vong : null);
  return (
    <WorkShell actor={actor} post={post} scope={blocScope({ shortName: it.blocShortName, kind: it.blocKind }, it.year, year)}>
      <PageHead
        title={offer.heading}
        crumbs={[{ label: "Hội nghị, văn bản", href: list }, { label: it.title, href: meeting }, { label: "Lập cuộc bỏ phiếu" }]}
      >
        Sau khi lưu vẫn sửa được cho đến lúc mở bỏ phiếu.
      </PageHead>
      {offer.yearId && it.status === "open" ? (
        <PlanVoteForm
          it={it}
          subject={offer.subject}
          yearId={offer.yearId}
          given={offer.given}
          back={meeting}
          submit="Lưu cuộc bỏ phiếu"
          action={planBallot.bind(null, tinh)}
          hidden={{ meetingId: it.id, voteId: randomUUID(), secondOf: offer.secondOf ?? "" }}
        />
      ) : (
        <VotePlanClosed why={offer.why} back={meeting} />
      )}
    </WorkShell>
  );
}
