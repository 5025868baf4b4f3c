import type { Metadata } from "next";
import { AppraiserDesk } from "@/components/council/appraiser-desk";
import { backFrom } from "@/components/council/given";
import { ProposalSheets } from "@/components/council/in-hand";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { proposalPage, type ProposalShown } from "@/lib/council/queries";
import { obstaclesToAppraise, obstaclesToCheck } from "@/lib/council/rules";
import { eventWords } from "@/lib/desk/event-words";
import { longDate } from "@/lib/provinces/dates";
import { WorkShell } from "../../../work-shell";
import { appraise, attest, check, confirm, forward, giveBack, receive, sendBack, takeOver, transfer } from "../actions";

export const metadata: Metadata = { title: "Hồ sơ đề nghị" };

export default async function ProposalPage({ params }: PageProps<"/[tinh]/ban/de-nghi/[id]">) {
  const { tinh, id } = await params;
  const { actor, it, post } = await loadByRead<ProposalShown>(tinh, "proposal.read", proposalPage(id));
  const acts = {
    receive: receive.bind(null, tinh),
    takeOver: takeOver.bind(null, tinh),
    transfer: transfer.bind(null, tinh),
    giveBack: giveBack.bind(null, tinh),
    appraise: appraise.bind(null, tinh),
    confirm: confirm.bind(null, tinh),
    sendBack: sendBack.bind(null, tinh),
    forward: forward.bind(null, tinh),
  };
  const appraises = may("proposal.appraise", actor, it),
    own = actor.homeUnitId === it.unitId || actor.posts.some(({ unitId }) => unitId === it.unitId);
  return (
    <WorkShell actor={actor} post={post} record={{ kind: "ho-so", id: it.id }}>
      <div className="on-awards on-proposal">
        <PageHead
          title={`${it.titleName} cho ${it.subjectName}`}
          crumbs={[
            may("proposal.list", actor, {}) ? { label: "Hồ sơ đề nghị", href: `/${tinh}/ban/de-nghi` } : backFrom(tinh, it),
            { label: it.subjectName },
          ]}
        >
          {`${it.subject === it.subjectName ? "" : `${it.subject}. `}Thành tích năm ${it.year}. ${it.giverName} đề nghị. Hôm nay ${longDate(it.today)}.`}
        </PageHead>
        <div className="cols">
          <ProposalSheets
            tinh={tinh}
            it={it}
            attest={appraises && obstaclesToAppraise(it, actor.personId).length === 0 ? attest.bind(null, tinh) : undefined}
            check={appraises && obstaclesToCheck(it, actor.personId).length === 0 ? check.bind(null, tinh) : undefined}
          />
          <AppraiserDesk
            it={it}
            askHref={`/${tinh}/ban/de-nghi/${it.id}/lay-y-kien`}
            personId={actor.personId}
            acts={acts}
            appraises={appraises}
            confirms={may("proposal.confirm", actor, it)}
            sendsBack={may("proposal.send_back", actor, it)}
            assigns={may("proposal.assign", actor, it)}
            leads={actor.posts.some(({ code }) => code === "board_leader")}
            ownUnit={own}
            eventWords={eventWords}
          />
        </div>
      </div>
    </WorkShell>
  );
}
