import type { Metadata } from "next";
import { LetterDocument, LetterFiles, RecallNote, RecipientsPanel, SendActs } from "@/components/letters/letter-page";
import { PrintButton } from "@/components/layout/print-button";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { load } from "@/lib/action/load";
import { obstaclesToSend } from "@/lib/letters/letter-rules";
import { openLetter } from "@/lib/letters/seen";
import { LETTER_KINDS } from "@/lib/letters/words";
import { wordsOf } from "@/lib/problems/catalogue";
import { WorkShell } from "../../work-shell";
import * as acts from "../actions";

export const metadata: Metadata = { title: "Thông báo, công văn" };

export default async function LetterPage({ params }: PageProps<"/[tinh]/thu-tu/[thu]">) {
  const { tinh, thu } = await params;
  // Opening is what is written down as seen, in the transaction that asks the right.
  const { actor, it, post } = await load(tinh, "letter.read", ({ sql, actor: who }) => openLetter(sql, who, thu));
  const list = `/${tinh}/thu-tu`,
    here = `${list}/${it.id}`,
    writes = may("letter.write", actor, it),
    draft = it.state === "draft";
  return (
    <WorkShell actor={actor} post={post}>
      <PageHead
        title={it.title}
        crumbs={[{ label: "Thông báo, công văn", href: list }, { label: `${LETTER_KINDS[it.kind]}${it.number ? ` số ${it.number}` : ""}` }]}
        acts={
          <>
            {!draft && <PrintButton />}
            {writes && draft && (
              <ButtonLink href={`${here}/sua`} icon="pen">
                Sửa
              </ButtonLink>
            )}
            {writes && (
              <SendActs
                it={it}
                obstacles={obstaclesToSend({ ...it, recipients: it.recipients.length }).map(({ code, facts }) => wordsOf(code, facts))}
                send={acts.send.bind(null, tinh)}
                recall={acts.recall.bind(null, tinh)}
                discard={acts.discard.bind(null, tinh)}
              />
            )}
          </>
        }
      >
        {draft ? `Xem trước: ${it.recipients.length} đơn vị sẽ nhận đúng như dưới đây.` : `${it.from} gửi ${it.recipients.length} đơn vị.`}
      </PageHead>
      <div className="stack on-letter">
        <RecallNote it={it} />
        {it.invented && (
          <Note kind="info" title="Có phần minh họa">
            {it.invented}
          </Note>
        )}
        <LetterDocument it={it} />
        {writes && <RecipientsPanel it={it} />}
        <LetterFiles
          tinh={tinh}
          it={it}
          acts={
            writes
              ? {
                  ...(draft && { add: acts.fileAdd.bind(null, tinh), remove: acts.fileRemove.bind(null, tinh) }),
                  seal: acts.fileSeal.bind(null, tinh),
                }
              : {}
          }
        />
      </div>
    </WorkShell>
  );
}
