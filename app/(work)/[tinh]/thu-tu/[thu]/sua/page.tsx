import type { Metadata } from "next";
import { LetterForm } from "@/components/letters/letter-form";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { letterToWrite, type LetterToWrite } from "@/lib/letters/queries";
import { wordsOf } from "@/lib/problems/catalogue";
import { WorkShell } from "../../../work-shell";
import { rewrite } from "../../actions";

export const metadata: Metadata = { title: "Sửa thông báo, công văn" };

export default async function EditLetterPage({ params }: PageProps<"/[tinh]/thu-tu/[thu]/sua">) {
  const { tinh, thu } = await params,
    { actor, it, post } = await loadByRead<LetterToWrite>(tinh, "letter.write", letterToWrite(thu)),
    list = `/${tinh}/thu-tu`,
    here = `${list}/${it.id}`;
  return (
    <WorkShell actor={actor} post={post}>
      <PageHead
        title="Sửa bản nháp"
        crumbs={[{ label: "Thông báo, công văn", href: list }, { label: it.title, href: here }, { label: "Sửa" }]}
      >
        Chỉ bản nháp sửa được.
      </PageHead>
      {it.state === "draft" ? (
        <LetterForm
          action={rewrite.bind(null, tinh)}
          hidden={{ letterId: it.id, version: String(it.version) }}
          choice={it.choice}
          given={it}
          back={here}
        />
      ) : (
        <Note kind="info" title="Văn bản đã gửi">
          {wordsOf("letter.sent_already")}
        </Note>
      )}
    </WorkShell>
  );
}
