import type { Metadata } from "next";
import { InvitationPaper } from "@/components/meetings/invitations/invitation-paper";
import { loadByRead } from "@/lib/action/load";
import { meetingSeen, type MeetingSeen } from "@/lib/meetings/queries";
import { letterheadOf } from "../../../../../../../letterhead";

export const metadata: Metadata = { title: "Giấy mời" };

export default async function InvitationPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/hoi-nghi/[hoinghi]/giay-moi">) {
  const { tinh, khoi, nam, hoinghi } = await params;
  const { actor, it, now } = await loadByRead<MeetingSeen>(tinh, "meeting.read", meetingSeen(khoi, nam, hoinghi));
  return (
    <InvitationPaper it={it} now={now} head={letterheadOf(actor)} back={`/${tinh}/khoi/${it.blocSlug}/${it.year}/hoi-nghi/${it.id}`} />
  );
}
