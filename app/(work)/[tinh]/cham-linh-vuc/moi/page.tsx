import type { Metadata } from "next";
import { AssignForm } from "@/components/scoring/assign-form";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { load } from "@/lib/action/load";
import { framesToAssign, unitsToScore } from "@/lib/scoring/domain/queries";
import { WorkShell } from "../../work-shell";
import { assignDomainItems } from "../actions";

export const metadata: Metadata = { title: "Giao phiếu chấm" };

export default async function AssignPage({ params }: PageProps<"/[tinh]/cham-linh-vuc/moi">) {
  const { tinh } = await params;
  const { actor, it, post } = await load(tinh, "domain.keep", async ({ sql, actor: { posts } }) => ({
    unitId: null,
    blocYearIds: posts.flatMap(({ blocYearId }) => blocYearId ?? []),
    frames: await framesToAssign(sql),
    units: await unitsToScore(sql),
  }));
  const here = `/${tinh}/cham-linh-vuc`;
  return (
    <WorkShell actor={actor} post={post} scope={{ roomLabel: "Chấm điểm", roomName: "Chấm theo lĩnh vực", roomHref: here }}>
      <PageHead title="Giao phiếu chấm" crumbs={[{ label: "Chấm theo lĩnh vực", href: here }, { label: "Giao phiếu chấm" }]}>
        Chọn tiêu chí do nơi khác chấm và các khối, cụm dùng chung bảng tiêu chí. Mỗi phiếu một nơi chấm, một hạn nộp.
      </PageHead>
      {it.frames.length === 0 && (
        <Empty title="Chưa có tiêu chí để giao">
          Bảng tiêu chí đang áp dụng chưa có tiêu chí nào ghi bên chấm là sở, ngành hoặc cơ quan khác công bố, hoặc năm chưa đến bước Đang
          thực hiện.
        </Empty>
      )}
      {it.frames.map((frame) => (
        <Panel
          key={`${frame.frameId}/${frame.year}`}
          title={frame.name.includes(frame.year) ? frame.name : `${frame.name}, năm ${frame.year}`}
        >
          <AssignForm action={assignDomainItems.bind(null, tinh)} frame={frame} units={it.units} />
        </Panel>
      ))}
    </WorkShell>
  );
}
