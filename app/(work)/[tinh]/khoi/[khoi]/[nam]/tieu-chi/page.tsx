import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { AmendmentsPanel } from "@/components/criteria/amendments-panel";
import { CriteriaHead, CriteriaWay, NoCriteria } from "@/components/criteria/criteria-page";
import { CriteriaFacts } from "@/components/criteria/criteria-facts";
import { CriteriaTable } from "@/components/criteria/criteria-table";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { isLate } from "@/lib/criteria/stages";
import { type CriteriaYear, criteriaByYear } from "@/lib/criteria/queries";
import { WorkShell } from "../../../../work-shell";
import { amend, amendLate } from "./actions";

export const metadata: Metadata = { title: "Tiêu chí chấm điểm" };

export default async function CriteriaPage({ params, searchParams }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/tieu-chi">) {
  const { tinh, khoi, nam } = await params;
  const asked = (await searchParams).ban;
  const { actor, it, post } = await loadByRead<CriteriaYear>(tinh, "criteria.read", criteriaByYear(khoi, nam));
  const home = `/${tinh}/khoi/${khoi}/${nam}`,
    here = `${home}/tieu-chi`;
  // The version in force; the draft where there is none yet, or where it is asked for.
  const shown = asked === "du-thao" && it.draft ? it.draft : asked === "truoc" && it.previous ? it.previous : (it.inForce ?? it.draft);
  const before = shown === it.inForce ? it.previous : shown === it.draft ? it.inForce : null;
  const draft = may("criteria.draft", actor, it);
  return (
    <WorkShell
      actor={actor}
      post={post}
      record={shown && (draft || shown !== it.draft) && { kind: "tieu-chi", id: shown.id }}
      scope={blocScope(it.bloc, it.year, home)}
    >
      <div className="on-criteria">
        <CriteriaHead
          it={it}
          shown={shown}
          home={home}
          here={here}
          draft={draft}
          amend={draft ? amend.bind(null, tinh) : undefined}
          amendLate={isLate(it) && may("criteria.amend_late", actor, it) ? amendLate.bind(null, tinh) : undefined}
        />
        {!shown && <NoCriteria it={it} here={here} draft={draft} />}
        {shown && (
          <>
            <CriteriaWay it={it} shown={shown} here={here} reads={may("opinion.read", actor, it)} />
            <CriteriaTable version={shown} />
            <CriteriaFacts version={shown} />
            {before && (
              <AmendmentsPanel
                before={before}
                after={shown}
                href={`${here}/thay-doi${shown === it.inForce && it.draft ? "?ban=truoc" : ""}`}
              />
            )}
          </>
        )}
      </div>
    </WorkShell>
  );
}
