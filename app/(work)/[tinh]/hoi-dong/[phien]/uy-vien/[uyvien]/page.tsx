import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Answers } from "@/components/council/sitting/answers";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { councilSession, type SessionHeld } from "@/lib/council/session-queries";
import { dateWords } from "@/lib/provinces/dates";
import { WorkShell } from "../../../../work-shell";
import { answer, dropAnswered } from "../actions";

export const metadata: Metadata = { title: "Ý kiến bằng văn bản" };

export default async function WrittenOpinionPage({ params }: PageProps<"/[tinh]/hoi-dong/[phien]/uy-vien/[uyvien]">) {
  const { tinh, phien, uyvien } = await params,
    home = `/${tinh}/hoi-dong/${phien}`;
  const { actor, it, post } = await loadByRead<SessionHeld>(tinh, "council.read", councilSession(phien));
  const member = it.roll.find(({ id }) => id === uyvien);
  if (!member) notFound();
  const keeps = may("council.keep", actor, it) && it.closedAt === null;
  return (
    <WorkShell actor={actor} post={post} record={{ kind: "phien-hop", id: it.id }}>
      <div className="on-awards">
        <PageHead
          title={`Ý kiến bằng văn bản của ${member.name}`}
          crumbs={[
            { label: "Hội đồng", href: `/${tinh}/hoi-dong` },
            { label: dateWords(it.heldOn), href: home },
            { label: "Ủy viên", href: `${home}/uy-vien` },
            { label: member.name },
          ]}
        >
          {member.dueOn
            ? `${member.post}. Gửi ngày ${dateWords(member.askedOn)}${member.askedPaper ? `, ${member.askedPaper}` : ""}; hạn trả lời hết ngày ${dateWords(member.dueOn)}.`
            : member.post}
        </PageHead>
        <Answers it={it} member={member} acts={keeps ? { answer: answer.bind(null, tinh), drop: dropAnswered.bind(null, tinh) } : null} />
      </div>
    </WorkShell>
  );
}
