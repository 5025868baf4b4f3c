import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PaperView } from "@/components/documents/paper-view";
import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { planPaper } from "@/lib/plans/papers";
import { inForce } from "@/lib/plans/plan-rules";
import { planPage, type PlanPage } from "@/lib/plans/queries";
import { kindOf } from "@/lib/plans/words";
import { letterheadOf } from "../../../../../../../letterhead";

export const metadata: Metadata = { title: "Bản in" };

export default async function PrintedPlanPage({ params, searchParams }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/van-ban/[loai]/in">) {
  const { tinh, khoi, nam, loai } = await params,
    { ban } = await searchParams,
    kind = kindOf(loai) ?? notFound();
  const { actor, it } = await loadByRead<PlanPage>(tinh, "plan.read", planPage(khoi, nam, kind));
  const here = `/${tinh}/khoi/${it.bloc.slug}/${it.year}/van-ban/${loai}`,
    seen = it.versions.filter(({ state }) => state === "adopted" || may("plan.keep", actor, it));
  const plan = seen.find(({ number }) => String(number) === ban) ?? inForce(seen) ?? notFound();
  return (
    <PaperView
      paper={planPaper(it, plan)}
      title={plan.title}
      head={letterheadOf(actor)}
      state={<Chip kind={plan.state === "adopted" ? "seal" : "todo"}>{plan.state === "adopted" ? "Đã thông qua" : "Dự thảo"}</Chip>}
      acts={
        <>
          <ButtonLink href={here} icon="left">
            Về văn bản
          </ButtonLink>
          <a className="btn" href={`${here}/van-ban.docx?ban=${plan.number}`} download>
            Tải bản Word
          </a>
        </>
      }
    />
  );
}
