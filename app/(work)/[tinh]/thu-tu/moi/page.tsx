import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { LetterForm } from "@/components/letters/letter-form";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { newLetter, type NewLetter } from "@/lib/letters/queries";
import { WorkShell } from "../../work-shell";
import { write } from "../actions";

export const metadata: Metadata = { title: "Soạn thông báo, công văn" };

export default async function NewLetterPage({ params, searchParams }: PageProps<"/[tinh]/thu-tu/moi">) {
  const { tinh } = await params,
    { khoi, nam } = await searchParams,
    list = `/${tinh}/thu-tu`;
  const { actor, it, post } = await loadByRead<NewLetter>(
    tinh,
    "letter.write",
    newLetter(typeof khoi === "string" ? khoi : null, typeof nam === "string" ? nam : null),
  );
  return (
    <WorkShell actor={actor} post={post}>
      <PageHead title={`Soạn văn bản của ${it.from}`} crumbs={[{ label: "Thông báo, công văn", href: list }, { label: "Soạn" }]}>
        Lưu xong xem trước như nơi nhận sẽ thấy, thêm tệp kèm theo, rồi mới gửi.
      </PageHead>
      <LetterForm
        action={write.bind(null, tinh)}
        hidden={{ letterId: randomUUID(), blocYearId: it.blocYearId ?? "" }}
        choice={it.choice}
        back={list}
      />
    </WorkShell>
  );
}
