import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { LetterListView } from "@/components/awards/letters/list";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { type LetterList, unitLetters } from "@/lib/awards/letters/queries";
import { WorkShell } from "../../../work-shell";
import { start } from "./actions";

export const metadata: Metadata = { title: "Tờ trình khen thưởng" };

export default async function UnitLettersPage({ params }: PageProps<"/[tinh]/don-vi/[donvi]/de-nghi">) {
  const { tinh, donvi } = await params,
    { actor, it, post } = await loadByRead<LetterList>(tinh, "proposal_letter.read", unitLetters(donvi)),
    home = `/${tinh}/don-vi/${it.slug}/de-nghi`;
  return (
    <WorkShell actor={actor} post={post} scope={{ unitName: it.shortName, unitHref: home }}>
      <div className="on-awards">
        <PageHead title={`Tờ trình khen thưởng của ${it.shortName}`} crumbs={[{ label: it.shortName }, { label: "Tờ trình khen thưởng" }]}>
          Đề nghị ngoài kỳ bình xét của khối, cụm: đột xuất, chuyên đề, quá trình cống hiến, đối ngoại; cho đơn vị, tập thể, cá nhân, hộ gia
          đình của đơn vị.
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
