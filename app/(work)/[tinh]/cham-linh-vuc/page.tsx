import type { Metadata } from "next";
import { AssignmentTable } from "@/components/scoring/assignments";
import { buttonClass } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { loadByRead } from "@/lib/action/load";
import { type AssignmentList, assignmentList } from "@/lib/scoring/domain/queries";
import { mayAssign } from "@/lib/scoring/domain/words";
import { WorkShell } from "../work-shell";

export const metadata: Metadata = { title: "Chấm theo lĩnh vực" };

export default async function AssignmentsPage({ params }: PageProps<"/[tinh]/cham-linh-vuc">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<AssignmentList>(tinh, "domain.list", assignmentList);
  const here = `/${tinh}/cham-linh-vuc`,
    open = it.rows.filter(({ state }) => state === "open"),
    done = it.rows.filter(({ state }) => state === "handed_in"),
    back = it.rows.filter(({ state }) => state === "withdrawn");
  return (
    <WorkShell actor={actor} post={post} scope={{ roomLabel: "Chấm điểm", roomName: "Chấm theo lĩnh vực", roomHref: here }}>
      <PageHead title="Chấm theo lĩnh vực" crumbs={[{ label: "Chấm theo lĩnh vực" }]}>
        Sở, ngành chấm một nhóm tiêu chí cho nhiều đơn vị trong một lưới, có hạn nộp riêng; kết quả do cơ quan khác công bố thì tỉnh nhập
        kèm nguồn.
      </PageHead>
      <div className="domain">
        {mayAssign(actor) && (
          <p className="acts">
            <Go className={buttonClass({ kind: "primary" })} href={`${here}/moi`}>
              Giao phiếu chấm
            </Go>
          </p>
        )}
        {it.rows.length === 0 && (
          <Empty title="Chưa có phiếu chấm nào">
            Phiếu hiện ở đây khi cơ quan thường trực hoặc Khối trưởng giao tiêu chí cho sở, ngành.
          </Empty>
        )}
        {open.length > 0 && (
          <Panel title={`Đang chấm (${open.length})`} flush>
            <AssignmentTable rows={open} home={here} today={it.today} name="Phiếu đang chấm" />
          </Panel>
        )}
        {done.length > 0 && (
          <Panel title={`Đã nộp (${done.length})`} flush>
            <AssignmentTable rows={done} home={here} today={it.today} name="Phiếu đã nộp" />
          </Panel>
        )}
        {back.length > 0 && (
          <Panel title={`Đã thu hồi (${back.length})`} flush>
            <AssignmentTable rows={back} home={here} today={it.today} name="Phiếu đã thu hồi" />
          </Panel>
        )}
      </div>
    </WorkShell>
  );
}
