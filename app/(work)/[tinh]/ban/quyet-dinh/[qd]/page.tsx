import type { Metadata } from "next";
import { DecisionView } from "@/components/council/decision-view";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { itemsAsked } from "@/lib/council/addresses";
import { decisionPage, type DecisionShown } from "@/lib/council/decision-queries";
import { WorkShell } from "../../../work-shell";
import { bonus, drop, edit, issue, look, publish, scan } from "../actions";

export const metadata: Metadata = { title: "Quyết định" };

export default async function DecisionPage({ params, searchParams }: PageProps<"/[tinh]/ban/quyet-dinh/[qd]">) {
  const { tinh, qd } = await params,
    asked = itemsAsked(await searchParams);
  const { actor, it, post } = await loadByRead<DecisionShown>(tinh, "decision.read", decisionPage(qd, asked));
  const acts = {
      edit: edit.bind(null, tinh),
      scan: scan.bind(null, tinh),
      issue: issue.bind(null, tinh),
      publish: publish.bind(null, tinh),
      bonus: bonus.bind(null, tinh),
      drop: drop.bind(null, tinh),
    },
    looks = look.bind(null, tinh);
  return (
    <WorkShell actor={actor} post={post} record={{ kind: "quyet-dinh", id: it.id }}>
      <div className="on-awards">
        <PageHead
          title={`Quyết định số ${it.number}`}
          crumbs={[{ label: "Quyết định", href: `/${tinh}/ban/quyet-dinh` }, { label: `Số ${it.number}` }]}
        >
          {it.title}
        </PageHead>
        <DecisionView
          tinh={tinh}
          it={it}
          asked={asked}
          drafts={may("decision.draft", actor, it)}
          issues={may("decision.issue", actor, it)}
          prints={may("honours.keep", actor, it)}
          readsFile={may("file.read", actor, {})}
          readsRules={may("rule.read", actor, {})}
          acts={acts}
          look={(review) => (may("rested.look", actor, { ...it, unitId: review.unitId }) ? looks : null)}
        />
      </div>
    </WorkShell>
  );
}
