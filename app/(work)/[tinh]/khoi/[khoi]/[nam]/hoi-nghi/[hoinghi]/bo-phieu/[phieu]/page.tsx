import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { blocScope } from "@/components/layout/bloc-scope";
import { VoteBody } from "@/components/meetings/votes/vote-body";
import { VoteChip } from "@/components/meetings/votes/vote-list";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { meetingSeen, type MeetingSeen } from "@/lib/meetings/queries";
import { VOTE_SUBJECT_WORDS } from "@/lib/meetings/words";
import { WorkShell } from "../../../../../../../work-shell";
import * as acts from "../actions";

export const metadata: Metadata = { title: "Bỏ phiếu" };

export default async function VotePage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/hoi-nghi/[hoinghi]/bo-phieu/[phieu]">) {
  const { tinh, khoi, nam, hoinghi, phieu } = await params;
  const { actor, it, post } = await loadByRead<MeetingSeen>(tinh, "meeting.read", meetingSeen(khoi, nam, hoinghi));
  const vote = it.votes.find(({ id }) => id === phieu);
  if (!vote) notFound();
  const year = `/${tinh}/khoi/${it.blocSlug}/${it.year}`,
    list = `${year}/hoi-nghi`,
    meeting = `${list}/${it.id}`;
  const keeps = may("vote.keep", actor, it.keeping) && it.status === "open",
    confirms = may("vote.confirm", actor, { ...it.keeping, memberUnitIds: it.memberUnitIds ?? [] });
  return (
    <WorkShell actor={actor} post={post} scope={blocScope({ shortName: it.blocShortName, kind: it.blocKind }, it.year, year)}>
      <PageHead
        title={vote.title}
        crumbs={[
          { label: it.blocShortName, href: year },
          { label: "Hội nghị, văn bản", href: list },
          { label: it.title, href: meeting },
          { label: "Bỏ phiếu" },
        ]}
      >
        <p className="num acts">
          {`Năm ${vote.year}. ${VOTE_SUBJECT_WORDS[vote.subject]}.`} <VoteChip state={vote.state} />
        </p>
      </PageHead>
      <VoteBody
        tinh={tinh}
        it={it}
        vote={vote}
        here={`${meeting}/bo-phieu/${vote.id}`}
        meeting={meeting}
        me={actor.personId}
        acts={{
          ...(confirms && { confirm: acts.confirmTally.bind(null, tinh) }),
          ...(keeps && {
            open: acts.openBallot.bind(null, tinh),
            count: acts.countBallots.bind(null, tinh),
            confirmOnPaper: acts.confirmTallyOnPaper.bind(null, tinh),
            announce: acts.announceResult.bind(null, tinh),
            cancel: acts.voidBallot.bind(null, tinh),
          }),
        }}
      />
    </WorkShell>
  );
}
