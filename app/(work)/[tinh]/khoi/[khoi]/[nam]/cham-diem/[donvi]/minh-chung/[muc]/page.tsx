import type { Metadata } from "next";
import { EvidenceForms } from "@/components/evidence/evidence-forms";
import { EvidenceList } from "@/components/evidence/evidence-list";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { QUOTA_MEGABYTES } from "@/lib/evidence/words";
import { proofPage, type ProofPage } from "@/lib/scoring/proof";
import { doorsOf } from "@/lib/scoring/sheet-doors";
import { WorkShell } from "../../../../../../../work-shell";
import { addProof, linkProof, sealProof, withdrawProof } from "../../../actions";

export const metadata: Metadata = { title: "Minh chứng của tiêu chí" };

export default async function ProofOfItemPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/cham-diem/[donvi]/minh-chung/[muc]">) {
  const { tinh, khoi, nam, donvi, muc } = await params;
  const { actor, it, post } = await loadByRead<ProofPage>(tinh, "sheet.read", proofPage(khoi, nam, donvi, muc));
  const home = `/${tinh}/khoi/${khoi}/${nam}`, list = `${home}/cham-diem`, sheet = `${list}/${donvi}`;
  const { edit } = doorsOf(actor, it), keeps = (edit || (it.returned && it.own)) && may("evidence.keep", actor, it);
  return (
    <WorkShell actor={actor} post={post} scope={{ blocName: it.bloc.shortName, blocHref: home, year: it.year, yearHref: home }}>
      <div className="on-bloc on-year">
      <PageHead title={`Minh chứng: ${it.item.name}`} crumbs={[{ label: it.bloc.shortName, href: home }, { label: "Chấm điểm", href: list }, { label: it.unit.shortName, href: sheet }, { label: "Minh chứng" }]}
        acts={<ButtonLink href={`${sheet}#tc-${it.item.key}`} icon="left">Về bảng tự chấm</ButtonLink>}>
        {it.item.guidance ?? "Văn bản, số liệu chứng minh cho kết quả của tiêu chí này."}
      </PageHead>
      <Panel title={`Đã gắn (${it.uses.length})`} flush>
        <EvidenceList uses={it.uses} tinh={tinh} hidden={{ id: it.id, item: it.item.id }} withdraw={keeps ? withdrawProof.bind(null, tinh) : undefined}
          seal={may("evidence.keep", actor, it) && (it.own || it.onBehalf) ? sealProof.bind(null, tinh) : undefined} />
      </Panel>
      {keeps
        ? <EvidenceForms hidden={{ id: it.id, item: it.item.id }} others={it.others} add={addProof.bind(null, tinh)} link={linkProof.bind(null, tinh)} used={`Kho của đơn vị đã dùng ${Math.ceil(it.usedBytes / 1_048_576)} trên ${QUOTA_MEGABYTES} MB.`} />
        : <Note kind="info" title="Không thêm, không rút minh chứng lúc này">Minh chứng thêm, rút được khi bảng còn ở đơn vị và chưa trình lãnh đạo.</Note>}
      </div>
    </WorkShell>
  );
}
