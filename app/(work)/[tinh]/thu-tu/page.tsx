import type { Metadata } from "next";
import { ReceivedPanel, WrittenPanel } from "@/components/letters/letter-lists";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { letterList, type LetterList } from "@/lib/letters/queries";
import { WorkShell } from "../work-shell";

export const metadata: Metadata = { title: "Thông báo, công văn" };

export default async function LettersPage({ params }: PageProps<"/[tinh]/thu-tu">) {
  const { tinh } = await params,
    { actor, it, post } = await loadByRead<LetterList>(tinh, "letter.list", letterList),
    here = `/${tinh}/thu-tu`;
  const board = may("letter.write", actor, { scope: "province" }),
    years = actor.years.filter(({ id }) => may("letter.write", actor, { scope: "bloc", blocYearId: id })).slice(0, 3);
  const units = actor.posts.some(({ code }) => code === "unit_leader" || code === "unit_officer");
  return (
    <WorkShell actor={actor} post={post}>
      <PageHead
        title="Thông báo, công văn"
        acts={
          <>
            {board && (
              <ButtonLink href={`${here}/moi`} kind="primary" icon="plus">
                Soạn văn bản của cơ quan chuyên trách
              </ButtonLink>
            )}
            {years.map(({ id, blocSlug, blocName, year }, at) => (
              <ButtonLink
                key={id}
                href={`${here}/moi?khoi=${blocSlug}&nam=${year}`}
                kind={board || at > 0 ? "plain" : "primary"}
                icon="plus"
              >{`Soạn văn bản của ${blocName}`}</ButtonLink>
            ))}
          </>
        }
      >
        Cơ quan chuyên trách gửi khối và đơn vị, thư ký khối gửi các đơn vị thành viên; ai đã xem được ghi lại.
      </PageHead>
      <div className="stack">
        {(units || it.received.length > 0) && <ReceivedPanel rows={it.received} at={here} today={it.today} />}
        {(board || years.length > 0 || it.written.length > 0) && <WrittenPanel rows={it.written} at={here} today={it.today} />}
      </div>
    </WorkShell>
  );
}
