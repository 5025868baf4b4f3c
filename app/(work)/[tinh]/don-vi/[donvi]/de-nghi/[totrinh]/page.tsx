import type { Metadata } from "next";
import { LetterView } from "@/components/awards/letters/letter-view";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { letterPage, type LetterShown } from "@/lib/awards/letters/queries";
import { WorkShell } from "../../../../work-shell";
import { actsOf } from "../acts-of";

export const metadata: Metadata = { title: "Tờ trình khen thưởng" };

export default async function UnitLetterPage({ params }: PageProps<"/[tinh]/don-vi/[donvi]/de-nghi/[totrinh]">) {
  const { tinh, totrinh } = await params,
    { actor, it, post } = await loadByRead<LetterShown>(tinh, "proposal_letter.read", letterPage(totrinh));
  const home = `/${tinh}/don-vi/${it.unitSlug}/de-nghi`;
  return (
    <WorkShell actor={actor} post={post} scope={{ unitName: it.unitName ?? "", unitHref: home }}>
      <div className="on-awards">
        <PageHead
          title={`${it.modeName}: ${it.unitName}`}
          crumbs={[{ label: "Tờ trình khen thưởng", href: home }, { label: it.number ? `Số ${it.number}` : `Năm ${it.period}` }]}
        >{`${it.occasion[0]!.toLocaleUpperCase("vi")}${it.occasion.slice(1)}.`}</PageHead>
        <LetterView
          tinh={tinh}
          it={it}
          here={`${home}/${it.id}`}
          acts={actsOf(tinh)}
          writes={may("proposal_letter.write", actor, it)}
          sends={may("proposal_letter.send", actor, it)}
        />
      </div>
    </WorkShell>
  );
}
