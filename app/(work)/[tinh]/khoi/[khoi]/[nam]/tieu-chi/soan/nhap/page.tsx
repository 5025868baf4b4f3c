import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { blocScope } from "@/components/layout/bloc-scope";
import { PasteTable } from "@/components/criteria/paste-table";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { load } from "@/lib/action/load";
import { findByAddress } from "@/lib/criteria/queries";
import { WorkShell } from "../../../../../../work-shell";
import { readIn } from "../../actions";

export const metadata: Metadata = { title: "Nhập bảng tiêu chí" };

export default async function ImportCriteriaPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/tieu-chi/soan/nhap">) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await load(tinh, "criteria.draft", ({ sql }) => findByAddress(sql, khoi, nam));
  const home = `/${tinh}/khoi/${khoi}/${nam}`,
    here = `${home}/tieu-chi`,
    back = `${here}/soan`;
  if (!it.draft) redirect(back as never);
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, home)}>
      <div className="on-draft on-criteria">
        <PageHead
          title="Nhập bảng tiêu chí"
          crumbs={[
            { label: it.bloc.shortName, href: home },
            { label: `Năm ${it.year}`, href: home },
            { label: "Tiêu chí", href: here },
            { label: "Soạn", href: back },
            { label: "Nhập bảng" },
          ]}
        >
          Đọc bảng từ Word hoặc Excel, xem từng dòng được hiểu thế nào, rồi mới ghi vào dự thảo.
        </PageHead>
        <Panel title="Bảng cần nhập">
          <PasteTable action={readIn.bind(null, tinh)} blocYearId={it.blocYearId} id={it.draft.id} sections={it.draft.sections.length} />
        </Panel>
      </div>
    </WorkShell>
  );
}
