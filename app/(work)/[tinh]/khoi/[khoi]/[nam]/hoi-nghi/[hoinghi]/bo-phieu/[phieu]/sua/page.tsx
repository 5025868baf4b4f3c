import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { blocScope } from "@/components/layout/bloc-scope";
import { VotePlanClosed } from "@/components/meetings/votes/plan-closed";
import { PlanVoteForm } from "@/components/meetings/votes/plan-vote-form";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { meetingSeenToKeep, type MeetingSeen } from "@/lib/meetings/queries";
import { givenOf } from "@/lib/meetings/votes/offer";
import { WorkShell } from "../../../../../../../../work-shell";
import { editBallot } from "../../actions";

export const metadata: Metadata = { title: "Sửa danh sách bỏ phiếu" };

export default async function EditVotePage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/hoi-nghi/[hoinghi]/bo-phieu/[phieu]/sua">) {
  const { tinh, khoi, nam, hoinghi, phieu } = await params;
  const { actor, it, post } = await loadByRead<MeetingSeen>(tinh, "vote.keep", meetingSeenToKeep(khoi, nam, hoinghi));
  const vote = it.votes.find(({ id }) => id === phieu);
  if (!vote) notFound();
  const year = `/${tinh}/khoi/${it.blocSlug}/${it.year}`,
    list = `${year}/hoi-nghi`,
    meeting = `${list}/${it.id}`,
    here = `${meeting}/bo-phieu/${vote.id}`;
  return (
    <WorkShell actor={actor} post={post} scope={blocScope({ shortName: it.blocShortName, kind: it.blocKind }, it.year, year)}>
      <PageHead
        title="Sửa danh sách bỏ phiếu"
        crumbs={[{ label: it.title, href: meeting }, { label: vote.title, href: here }, { label: "Sửa danh sách bỏ phiếu" }]}
      />
      {vote.state === "planned" && it.status === "open" ? (
        <PlanVoteForm
          it={it}
          subject={vote.subject === "OFFICE" ? "OFFICE" : "AWARD"}
          yearId={vote.blocYearId}
          given={givenOf(vote)}
          back={here}
          submit="Lưu danh sách"
          action={editBallot.bind(null, tinh)}
          hidden={{ voteId: vote.id, version: String(vote.version) }}
        />
      ) : (
        <VotePlanClosed why="Cuộc bỏ phiếu đã mở nên danh sách và quy tắc được giữ nguyên." back={here} />
      )}
    </WorkShell>
  );
}
