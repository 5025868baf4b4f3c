import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CountingPaper } from "@/components/meetings/minutes-paper";
import { loadByRead } from "@/lib/action/load";
import { meetingSeen, type MeetingSeen } from "@/lib/meetings/queries";
import { countedVote } from "@/lib/meetings/vote-papers";
import { letterheadOf } from "../../../../../../../letterhead";

export const metadata: Metadata = { title: "Biên bản kiểm phiếu" };

export default async function CountingPage({ params, searchParams }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/hoi-nghi/[hoinghi]/kiem-phieu">) {
  const { tinh, khoi, nam, hoinghi } = await params,
    { phieu } = await searchParams;
  const { actor, it } = await loadByRead<MeetingSeen>(tinh, "meeting.read", meetingSeen(khoi, nam, hoinghi));
  const voteId = countedVote(it, phieu);
  if (voteId === undefined) notFound();
  return (
    <CountingPaper it={it} voteId={voteId} head={letterheadOf(actor)} back={`/${tinh}/khoi/${it.blocSlug}/${it.year}/hoi-nghi/${it.id}`} />
  );
}
