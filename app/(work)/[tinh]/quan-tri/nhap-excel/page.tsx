import { ImportRoom } from "@/components/spreadsheets/import-room";
import { PageHead } from "@/components/ui/page-head";
import { load } from "@/lib/action/load";
import { HINTS } from "@/lib/blocs/import/plan";
import { ownDrafts } from "@/lib/provinces/import/draft";
import { WorkShell } from "../../work-shell";
import { readWorkbook } from "./actions";

export const metadata = { title: "Nhập từ Excel" };

export default async function ImportPage({ params }: PageProps<"/[tinh]/quan-tri/nhap-excel">) {
  const { tinh } = await params;
  const { actor, it, post } = await load(tinh, "workbook.import", async ({ tx }) => ({
    unitId: null,
    drafts: await ownDrafts(tx, "province"),
  }));
  const here = `/${tinh}/quan-tri/nhap-excel`;
  return (
    <WorkShell actor={actor} post={post} scope={{ roomLabel: "Quản trị", roomName: "Nhập từ Excel", roomHref: here }}>
      <PageHead title="Nhập từ Excel" crumbs={[{ label: "Quản trị của tỉnh", href: `/${tinh}/quan-tri` }, { label: "Nhập từ Excel" }]}>
        Đơn vị, người, chức vụ, khối và thành viên trong một tệp. Xem trước từng dòng rồi mới ghi; còn một dòng sai thì không dòng nào được
        ghi.
      </PageHead>
      <ImportRoom home={here} read={readWorkbook.bind(null, tinh)} hints={HINTS} drafts={it.drafts} />
    </WorkShell>
  );
}
