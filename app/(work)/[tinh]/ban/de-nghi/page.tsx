import type { Metadata } from "next";
import { QueueView } from "@/components/council/queue";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { queueAddress, queueAsked } from "@/lib/council/addresses";
import { proposalQueue, QUEUE_A_PAGE, type Queue } from "@/lib/council/queries";
import { WorkShell } from "../../work-shell";

type Props = { params: Promise<{ tinh: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "Hồ sơ đề nghị" };

export default async function QueuePage({ params, searchParams }: Props) {
  const { tinh } = await params;
  const asked = queueAsked(await searchParams);
  const { actor, it, post } = await loadByRead<Queue>(tinh, "proposal.list", proposalQueue(asked.words, asked.state, asked.mine, asked.page));
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead title="Hồ sơ đề nghị khen thưởng" crumbs={[{ label: "Cơ quan thi đua, khen thưởng" }, { label: "Hồ sơ đề nghị" }]}>Hồ sơ các khối, cụm đã gửi. Hồ sơ chờ cơ quan chuyên trách đứng trước, hạn gần nhất trước.</PageHead>
        <QueueView tinh={tinh} queue={it} asked={asked} pages={Math.ceil(it.total / QUEUE_A_PAGE)} addressOf={(change) => queueAddress(tinh, { ...asked, ...change })} />
      </div>
    </WorkShell>
  );
}
