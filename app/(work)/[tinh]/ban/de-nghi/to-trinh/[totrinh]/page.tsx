import type { Metadata } from "next";
import { LetterView } from "@/components/awards/letters/letter-view";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { letterPage, type LetterShown } from "@/lib/awards/letters/queries";
import { actsOf } from "../../../../don-vi/[donvi]/de-nghi/acts-of";
import { WorkShell } from "../../../../work-shell";

export const metadata: Metadata = { title: "Đề nghị của cơ quan" };

export default async function BoardLetterPage({ params }: PageProps<"/[tinh]/ban/de-nghi/to-trinh/[totrinh]">) {
  const { tinh, totrinh } = await params,
    { actor, it, post } = await loadByRead<LetterShown>(tinh, "proposal_letter.read", letterPage(totrinh)),
    home = `/${tinh}/ban/de-nghi/to-trinh`;
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead
          title={it.modeName}
          crumbs={[{ label: "Đề nghị của cơ quan", href: home }, { label: it.number ? `Số ${it.number}` : `Năm ${it.period}` }]}
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
