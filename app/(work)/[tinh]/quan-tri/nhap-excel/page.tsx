import { DraftList } from "@/components/blocs/draft-list";
import { WorkbookSteps } from "@/components/blocs/workbook-steps";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { load } from "@/lib/action/load";
import { ownDrafts } from "@/lib/blocs/import/drafts";
import { HINTS } from "@/lib/blocs/import/plan";
import { WorkShell } from "../../work-shell";
import { readWorkbook } from "./actions";

export const metadata = { title: "Nhập từ Excel" };

export default async function ImportPage({ params }: PageProps<"/[tinh]/quan-tri/nhap-excel">) {
  const { tinh } = await params;
  const { actor, it, post } = await load(tinh, "workbook.import", async ({ tx }) => ({ unitId: null, drafts: await ownDrafts(tx) }));
  const here = `/${tinh}/quan-tri/nhap-excel`;
  return (
    <WorkShell actor={actor} post={post} scope={{ roomLabel: "Quản trị", roomName: "Nhập từ Excel", roomHref: here }}>
      <PageHead title="Nhập từ Excel" crumbs={[{ label: "Quản trị của tỉnh", href: `/${tinh}/quan-tri` }, { label: "Nhập từ Excel" }]}>
        Đơn vị, người, chức vụ, khối và thành viên trong một tệp. Xem trước từng dòng rồi mới ghi; còn một dòng sai thì không dòng nào được
        ghi.
      </PageHead>
      <div className="cols-even">
        <WorkbookSteps home={here} read={readWorkbook.bind(null, tinh)} />
        <div className="stack">
          <Panel title="Cách điền">
            <ul className="plain-list">
              {HINTS.slice(1).map((hint) => (
                <li key={hint}>{hint}</li>
              ))}
            </ul>
          </Panel>
          <DraftList drafts={it.drafts} home={here} />
        </div>
      </div>
    </WorkShell>
  );
}
