import type { Metadata } from "next";
import { QueueView } from "@/components/council/queue/queue";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { doneAsked, queueAsked } from "@/lib/council/queue/addresses";
import { proposalQueue, QUEUE_A_PAGE, type Queue } from "@/lib/council/queue/queries";
import type { Step } from "@/lib/council/queue/words";
import { WorkShell } from "../../work-shell";
import { seen } from "./actions";

type Props = { params: Promise<{ tinh: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "Hồ sơ đề nghị" };

export default async function QueuePage({ params, searchParams }: Props) {
  const { tinh } = await params,
    query = await searchParams,
    asked = queueAsked(query);
  const { actor, it, post } = await loadByRead<Queue>(tinh, "proposal.list", proposalQueue(asked));
  const steps: Step[] = [
    ...(may("proposal.handle_many", actor, it) ? (["tiep-nhan", "du-giay-to"] as const) : []),
    ...(may("proposal.assign", actor, it) ? (["chuyen"] as const) : []),
  ];
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead
          title="Hồ sơ đề nghị khen thưởng"
          crumbs={[{ label: "Cơ quan thi đua, khen thưởng" }, { label: "Hồ sơ đề nghị" }]}
          acts={
            may("charge.read", actor, it) && (
              <ButtonLink href={`/${tinh}/ban/phan-cong`} icon="users">
                Phân công
              </ButtonLink>
            )
          }
        >
          Hồ sơ các khối, cụm đã gửi. Hồ sơ chờ cơ quan chuyên trách đứng trước, hạn gần nhất trước.
        </PageHead>
        <QueueView
          tinh={tinh}
          queue={it}
          asked={asked}
          pages={Math.ceil(it.total / QUEUE_A_PAGE)}
          steps={steps}
          seen={seen.bind(null, tinh)}
          done={doneAsked(query)}
        />
      </div>
    </WorkShell>
  );
}
