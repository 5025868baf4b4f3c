import type { Metadata } from "next";
import { MinutesPaper } from "@/components/meetings/minutes-paper";
import { loadByRead } from "@/lib/action/load";
import { meetingSeen, type MeetingSeen } from "@/lib/meetings/queries";
import { letterheadOf } from "../../../../../../../letterhead";

export const metadata: Metadata = { title: "Biên bản" };

export default async function MinutesPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/hoi-nghi/[hoinghi]/bien-ban">) {
  const { tinh, khoi, nam, hoinghi } = await params;
  const { actor, it } = await loadByRead<MeetingSeen>(tinh, "meeting.read", meetingSeen(khoi, nam, hoinghi));
  return <MinutesPaper it={it} head={letterheadOf(actor)} back={`/${tinh}/khoi/${it.blocSlug}/${it.year}/hoi-nghi/${it.id}`} />;
}
