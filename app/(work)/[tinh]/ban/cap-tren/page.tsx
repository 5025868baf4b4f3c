import type { Metadata } from "next";
import { ForwardingList } from "@/components/council/forwarding-list";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { forwardingList, type Forwardings } from "@/lib/council/forwarding/queries";
import { WorkShell } from "../../work-shell";

export const metadata: Metadata = { title: "Trình cấp trên" };

export default async function ForwardingsPage({ params }: PageProps<"/[tinh]/ban/cap-tren">) {
  const { tinh } = await params,
    here = `/${tinh}/ban/cap-tren`;
  const { actor, it, post } = await loadByRead<Forwardings>(tinh, "forwarding.read", forwardingList);
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead
          title="Trình cấp trên"
          crumbs={[{ label: "Cơ quan thi đua, khen thưởng" }, { label: "Trình cấp trên" }]}
          acts={
            may("forwarding.keep", actor, it) && (
              <ButtonLink href={`${here}/moi`} kind="primary" icon="plus">
                Lập tờ trình
              </ButtonLink>
            )
          }
        >
          Hồ sơ do Thủ tướng Chính phủ, Chủ tịch nước quyết định: tờ trình của tỉnh, bộ hồ sơ gửi kèm và kết quả nhận về.
        </PageHead>
        <ForwardingList here={here} it={it} />
      </div>
    </WorkShell>
  );
}
