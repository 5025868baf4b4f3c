import { SlipForm } from "@/components/people/slip-form";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { loadByRead } from "@/lib/action/load";
import { slipUnits, type SlipUnits } from "@/lib/people/slip-queries";
import { firstOf } from "@/lib/provinces/search";
import { WorkShell } from "../../work-shell";
import { issueSlips } from "./actions";

export const metadata = { title: "Phiếu kích hoạt" };

export default async function SlipsPage({ params, searchParams }: PageProps<"/[tinh]/quan-tri/phieu-kich-hoat">) {
  const { tinh } = await params;
  const unitId = firstOf((await searchParams)["don-vi"]);
  const { actor, it, post } = await loadByRead<SlipUnits>(tinh, "account.activate", slipUnits);
  return (
    <WorkShell
      actor={actor}
      post={post}
      scope={{ roomLabel: "Quản trị", roomName: "Phiếu kích hoạt", roomHref: `/${tinh}/quan-tri/phieu-kich-hoat` }}
    >
      <div className="no-print">
        <PageHead
          title="Phiếu kích hoạt"
          crumbs={[{ label: "Quản trị của tỉnh", href: `/${tinh}/quan-tri` }, { label: "Phiếu kích hoạt" }]}
        >
          Mỗi phiếu mở một tài khoản, dùng một lần trong 14 ngày. Người nhận tự đặt mật khẩu; quản trị không biết mật khẩu của ai.
        </PageHead>
      </div>
      <Panel className="panel--slips">
        <SlipForm
          action={issueSlips.bind(null, tinh)}
          province={actor.provinceName}
          total={it.total}
          mailable={it.mailable}
          units={it.units}
          unitId={unitId}
        />
      </Panel>
    </WorkShell>
  );
}
