import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { LetterListView } from "@/components/awards/letters/list";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { boardLetters, type LetterList } from "@/lib/awards/letters/queries";
import { start } from "../../../don-vi/[donvi]/de-nghi/actions";
import { WorkShell } from "../../../work-shell";

export const metadata: Metadata = { title: "Đề nghị của cơ quan" };

export default async function BoardLettersPage({ params }: PageProps<"/[tinh]/ban/de-nghi/to-trinh">) {
  const { tinh } = await params,
    { actor, it, post } = await loadByRead<LetterList>(tinh, "proposal_letter.read", boardLetters),
    home = `/${tinh}/ban/de-nghi/to-trinh`;
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead
          title="Đề nghị của cơ quan"
          crumbs={[{ label: "Hồ sơ đề nghị", href: `/${tinh}/ban/de-nghi` }, { label: "Đề nghị của cơ quan" }]}
        >
          Cơ quan chuyên trách tự phát hiện, đề nghị khen thưởng. Hồ sơ do chuyên viên khác tiếp nhận, thẩm định.
        </PageHead>
        <LetterListView
          it={it}
          home={home}
          fresh={randomUUID()}
          start={may("proposal_letter.write", actor, it) ? start.bind(null, tinh) : undefined}
        />
      </div>
    </WorkShell>
  );
}
