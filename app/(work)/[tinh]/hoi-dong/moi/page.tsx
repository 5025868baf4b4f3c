import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { SessionForm } from "@/components/council/session-form";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { loadByRead } from "@/lib/action/load";
import { councilSessions, type Sessions } from "@/lib/council/session-queries";
import { WorkShell } from "../../work-shell";
import { add } from "../actions";

export const metadata: Metadata = { title: "Lập phiên họp Hội đồng" };

export default async function NewSessionPage({ params }: PageProps<"/[tinh]/hoi-dong/moi">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<Sessions>(tinh, "council.keep", councilSessions);
  const last = it.sessions[0];
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead title="Lập phiên họp Hội đồng" crumbs={[{ label: "Hội đồng", href: `/${tinh}/hoi-dong` }, { label: "Lập phiên họp" }]}>
          Ghi ngày họp và số ủy viên; kết quả từng hồ sơ ghi sau, trong phiên họp này.
        </PageHead>
        <Panel>
          <SessionForm
            action={add.bind(null, tinh)}
            submit="Lập phiên họp"
            session={{
              id: randomUUID(),
              title: "Phiên họp Hội đồng Thi đua - Khen thưởng tỉnh",
              heldOn: it.today,
              place: last?.place ?? "",
              chairName: "",
              members: last?.members ?? "",
              present: "",
              note: null,
            }}
          />
        </Panel>
      </div>
    </WorkShell>
  );
}
