import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { ForwardingForm } from "@/components/council/forwarding-form";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { forwardingBase, type ForwardingBase } from "@/lib/council/forwarding/queries";
import { WorkShell } from "../../../work-shell";
import { send } from "../actions";

export const metadata: Metadata = { title: "Lập tờ trình cấp trên" };

export default async function NewForwardingPage({ params }: PageProps<"/[tinh]/ban/cap-tren/moi">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<ForwardingBase>(tinh, "forwarding.keep", forwardingBase);
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead
          title="Lập tờ trình cấp trên"
          crumbs={[{ label: "Trình cấp trên", href: `/${tinh}/ban/cap-tren` }, { label: "Lập tờ trình" }]}
        >
          Ghi số, ngày của tờ trình đã ký; hồ sơ chuyển sang chờ kết quả và không giữ năm thi đua lại.
        </PageHead>
        <Panel>
          <ForwardingForm
            action={send.bind(null, tinh)}
            id={randomUUID()}
            it={it}
            mine={({ unitId }) => !may("proposal.appraise", actor, { unitId })}
          />
        </Panel>
      </div>
    </WorkShell>
  );
}
