import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DocumentFace, aboutDocument } from "@/components/evidence/document-face";
import { AboutDocument, UsesOfDocument } from "@/components/evidence/document-panels";
import { Questions } from "@/components/evidence/questions";
import { UseFor } from "@/components/evidence/use-for";
import { BesideViewer } from "@/components/evidence/viewer";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { loadByRead } from "@/lib/action/load";
import { ownQuestions } from "@/lib/evidence/vault-view";
import { momentWords } from "@/lib/provinces/dates";
import { documentPage, type DocumentPage } from "@/lib/scoring/vault-queries";
import { WorkShell } from "../../../../work-shell";
import { changeOne, provesToo, sealOne, withdrawOne } from "../actions";

export const metadata: Metadata = { title: "Tài liệu trong kho minh chứng" };

export default async function DocumentOfUnitPage({ params }: PageProps<"/[tinh]/don-vi/[donvi]/minh-chung/[tailieu]">) {
  const { tinh, donvi, tailieu } = await params;
  const { actor, it, post } = await loadByRead<DocumentPage>(tinh, "evidence.list", documentPage(donvi, tailieu));
  const { document } = it,
    vault = `/${tinh}/don-vi/${donvi}/minh-chung`;
  if (!document) notFound();
  const questions = ownQuestions(document);
  return (
    <WorkShell actor={actor} post={post} scope={{ unitName: it.shortName, unitHref: vault }}>
      <div className="on-vault">
        <PageHead
          title={document.title}
          crumbs={[{ label: it.shortName }, { label: "Kho minh chứng", href: vault }, { label: "Tài liệu" }]}
          acts={
            <ButtonLink href={vault} icon="left">
              Về kho
            </ButtonLink>
          }
        >
          {aboutDocument(document) || "Chưa ghi số, ngày, cơ quan ban hành."}
        </PageHead>
        <BesideViewer>
          <div className="two two--even">
            <div>
              <Panel title="Tệp">
                <DocumentFace it={document} tinh={tinh} questions={questions.map(({ words }) => words)} />
                <p className="meta num">
                  {document.addedBy ?? "Người dùng"} thêm lúc {momentWords(document.addedAt)}
                </p>
                <Questions questions={questions} name="Điều nên xem lại" />
              </Panel>
              <UsesOfDocument it={document} tinh={tinh} slug={it.slug} />
              <UseFor it={document} sheets={it.sheets} action={provesToo.bind(null, tinh)} />
            </div>
            <AboutDocument
              it={document}
              change={changeOne.bind(null, tinh)}
              withdraw={withdrawOne.bind(null, tinh)}
              seal={sealOne.bind(null, tinh)}
            />
          </div>
        </BesideViewer>
      </div>
    </WorkShell>
  );
}
