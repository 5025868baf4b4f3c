import type { Metadata } from "next";
import { ArchiveDecisionView } from "@/components/honours/archive-decision-view";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { archiveDecision, type ArchiveDecisionShown } from "@/lib/council/honours/archive-queries";
import { WorkShell } from "../../../../work-shell";
import { fate, publish, withdraw } from "../../actions";

export const metadata: Metadata = { title: "Quyết định các năm trước" };

export default async function ArchiveDecisionPage({ params }: PageProps<"/[tinh]/ban/so-vang/quyet-dinh-cu/[qd]">) {
  const { tinh, qd } = await params;
  const { actor, it, post } = await loadByRead<ArchiveDecisionShown>(tinh, "honours.list", archiveDecision(qd));
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead
          title={`Quyết định số ${it.number}`}
          crumbs={[{ label: "Quyết định các năm trước", href: `/${tinh}/ban/so-vang/quyet-dinh-cu` }, { label: `Số ${it.number}` }]}
        >
          {it.title}
        </PageHead>
        <ArchiveDecisionView
          tinh={tinh}
          it={it}
          keeps={may("honours.keep", actor, it)}
          issues={may("decision.issue", actor, it)}
          acts={{ fate: fate.bind(null, tinh), publish: publish.bind(null, tinh), withdraw: withdraw.bind(null, tinh) }}
        />
      </div>
    </WorkShell>
  );
}
