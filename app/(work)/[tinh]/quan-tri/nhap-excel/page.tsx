import { DraftList } from "@/components/blocs/draft-list";
import { buttonClass } from "@/components/ui/button";
import { FilePick } from "@/components/ui/file-pick";
import { Form } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
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
        Đơn vị, người, chức vụ, khối và thành viên trong một tệp. Xem trước từng dòng rồi mới ghi; còn một dòng sai thì không dòng nào được ghi.
      </PageHead>
      <div className="cols-even">
        <div className="stack">
          <Panel title="1. Tải mẫu về và điền">
            <p>Mẫu có sẵn tiêu đề, danh sách để chọn và một dòng ví dụ ở mỗi trang tính.</p>
            <p className="acts"><a className={buttonClass({})} href={`${here}/mau`} download><Icon name="down2" />Tải mẫu Excel</a></p>
          </Panel>
          <Panel title="2. Tải tệp đã điền lên">
            <Form action={readWorkbook.bind(null, tinh)} submit="Đọc tệp và xem trước" icon="up2">
              <FilePick name="workbook" label="Tệp Excel (.xlsx)" accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" hint="Không quá 20 MB, không chứa macro. Không đưa nội dung bí mật nhà nước vào tệp." />
            </Form>
          </Panel>
        </div>
        <div className="stack">
          <Panel title="Cách điền"><ul className="plain-list">{HINTS.slice(1).map((hint) => <li key={hint}>{hint}</li>)}</ul></Panel>
          <DraftList drafts={it.drafts} home={here} />
        </div>
      </div>
    </WorkShell>
  );
}
