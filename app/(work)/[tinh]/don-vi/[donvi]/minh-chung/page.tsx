import type { Metadata } from "next";
import { ArticleOffers } from "@/components/evidence/article-offers";
import { SendFiles } from "@/components/evidence/send-files";
import { VaultList } from "@/components/evidence/vault-list";
import { VaultSearch } from "@/components/evidence/vault-search";
import { BesideViewer } from "@/components/evidence/viewer";
import { PageHead } from "@/components/ui/page-head";
import { Pages } from "@/components/ui/pages";
import { Panel } from "@/components/ui/panel";
import { loadByRead } from "@/lib/action/load";
import { filtered, pageOf, type VaultFilter } from "@/lib/evidence/vault-view";
import { quotaWords } from "@/lib/evidence/words";
import { firstOf } from "@/lib/provinces/search";
import { vaultPage, type VaultPage } from "@/lib/scoring/vault-queries";
import { WorkShell } from "../../../work-shell";
import { leaveOne, sendDocuments, takeOne } from "./actions";

export const metadata: Metadata = { title: "Kho minh chứng" };

export default async function VaultOfUnitPage({ params, searchParams }: PageProps<"/[tinh]/don-vi/[donvi]/minh-chung">) {
  const { tinh, donvi } = await params,
    asked = await searchParams,
    search = firstOf(asked.tim);
  const { actor, it, post } = await loadByRead<VaultPage>(tinh, "evidence.list", vaultPage(donvi, search));
  const filter: VaultFilter = { year: firstOf(asked.nam), used: firstOf(asked.dung), questions: firstOf(asked.hoi) };
  const here = `/${tinh}/don-vi/${donvi}/minh-chung`,
    found = filtered(it.documents, filter),
    { rows, page, pages } = pageOf(found, firstOf(asked.trang));
  const narrowed = search !== "" || Object.values(filter).some(Boolean);
  return (
    <WorkShell actor={actor} post={post} scope={{ unitName: it.shortName, unitHref: here }}>
      <div className="on-vault">
        <PageHead title="Kho minh chứng" crumbs={[{ label: it.shortName }, { label: "Kho minh chứng" }]}>
          {`Tài liệu của ${it.name}: tải lên một lần, dùng cho nhiều tiêu chí và nhiều năm. Chỉ đơn vị thấy kho; khối thấy tài liệu khi bảng tự chấm đã gửi.`}
        </PageHead>
        <Panel title="Tải tệp lên kho">
          <SendFiles tinh={tinh} hidden={{ unit: it.unitId }} action={sendDocuments.bind(null, tinh)} used={quotaWords(it.usedBytes)} />
        </Panel>
        <ArticleOffers
          offers={it.offers}
          sheets={it.sheets}
          tinh={tinh}
          take={takeOne.bind(null, tinh)}
          leave={leaveOne.bind(null, tinh)}
        />
        <VaultSearch search={search} filter={filter} years={it.years} clear={here} />
        <BesideViewer>
          <Panel
            title={`${narrowed ? "Tìm thấy" : "Trong kho"} ${found.length} tài liệu`}
            flush
            foot={pages > 1 && <Pages page={page} pages={pages} here={here} asked={asked} />}
          >
            <VaultList documents={rows} tinh={tinh} here={here} narrowed={narrowed} />
          </Panel>
        </BesideViewer>
      </div>
    </WorkShell>
  );
}
