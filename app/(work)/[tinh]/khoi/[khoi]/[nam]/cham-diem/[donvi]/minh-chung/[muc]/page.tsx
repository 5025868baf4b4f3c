import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { ArticlesForItem } from "@/components/evidence/article-offers";
import { aboutDocument } from "@/components/evidence/document-face";
import { EvidenceForms } from "@/components/evidence/evidence-forms";
import { EvidenceList } from "@/components/evidence/evidence-list";
import { BesideViewer } from "@/components/evidence/viewer";
import { OfferedNote } from "@/components/movements/offered-note";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { quotaWords } from "@/lib/evidence/words";
import { proofPage, type ProofPage } from "@/lib/scoring/proof";
import { doorsOf } from "@/lib/scoring/sheet-doors";
import { WorkShell } from "../../../../../../../work-shell";
import { takeOne } from "../../../../../../../don-vi/[donvi]/minh-chung/actions";
import { addProof, linkProof, sealProof, sendProof, unlinkProof } from "../../../actions";

export const metadata: Metadata = { title: "Minh chứng của tiêu chí" };

export default async function ProofOfItemPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/cham-diem/[donvi]/minh-chung/[muc]">) {
  const { tinh, khoi, nam, donvi, muc } = await params;
  const { actor, it, post } = await loadByRead<ProofPage>(tinh, "sheet.read", proofPage(khoi, nam, donvi, muc));
  const home = `/${tinh}/khoi/${khoi}/${nam}`,
    list = `${home}/cham-diem`,
    sheet = `${list}/${donvi}`;
  const { edit } = doorsOf(actor, it),
    keeps = (edit || (it.returned && it.own)) && may("evidence.keep", actor, it),
    writes = may("evidence.keep", actor, it) && (it.own || it.onBehalf);
  // Questions go to whoever checks, and to the unit what it can still mend.
  const asker = may("evidence.question", actor, it) ? "checker" : keeps ? "unit" : null,
    vaultHref = may("evidence.list", actor, it) ? `/${tinh}/don-vi/${it.unit.slug}/minh-chung` : undefined;
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, home)}>
      <div className="on-bloc on-year">
        <PageHead
          title={`Minh chứng: ${it.item.name}`}
          crumbs={[
            { label: it.bloc.shortName, href: home },
            { label: "Chấm điểm", href: list },
            { label: it.unit.shortName, href: sheet },
            { label: "Minh chứng" },
          ]}
          acts={
            <ButtonLink href={`${sheet}#tc-${it.item.key}`} icon="left">
              Về bảng tự chấm
            </ButtonLink>
          }
        >
          {it.item.guidance ?? "Văn bản, số liệu chứng minh cho kết quả của tiêu chí này."}
        </PageHead>
        <OfferedNote it={it.offered} year={home} unit={donvi} />
        <BesideViewer>
          <Panel title={`Đã gắn (${it.uses.length})`} flush>
            <EvidenceList
              uses={it.uses}
              tinh={tinh}
              hidden={{ id: it.id, item: it.item.id }}
              vaultHref={vaultHref}
              unlink={keeps ? unlinkProof.bind(null, tinh) : undefined}
              year={it}
              asker={asker}
              seal={writes ? sealProof.bind(null, tinh) : undefined}
            />
          </Panel>
        </BesideViewer>
        {keeps && it.own && (
          <ArticlesForItem
            offers={it.articles.filter(({ sheet: at }) => at === it.id)}
            item={it.item}
            tinh={tinh}
            take={takeOne.bind(null, tinh)}
          />
        )}
        {keeps ? (
          <EvidenceForms
            tinh={tinh}
            hidden={{ id: it.id, item: it.item.id }}
            vaultHref={vaultHref}
            send={sendProof.bind(null, tinh)}
            add={addProof.bind(null, tinh)}
            link={linkProof.bind(null, tinh)}
            used={quotaWords(it.usedBytes)}
            others={it.others.map((one) => ({
              id: one.id,
              title: one.title,
              about: [aboutDocument(one), one.uses > 0 ? `đang dùng ở ${one.uses} chỗ` : "chưa dùng"].filter(Boolean).join(", "),
            }))}
          />
        ) : (
          <Note kind="info" title="Không thêm, không rút minh chứng lúc này">
            Minh chứng thêm, rút được khi bảng còn ở đơn vị và chưa trình lãnh đạo.
          </Note>
        )}
      </div>
    </WorkShell>
  );
}
