import type { Metadata } from "next";
import { ForwardingView } from "@/components/council/forwarding-view";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { forwardingPage, type ForwardingShown } from "@/lib/council/forwarding/queries";
import { ABOVE_WORDS } from "@/lib/council/forwarding/words";
import { WorkShell } from "../../../work-shell";
import { refuse } from "../actions";

export const metadata: Metadata = { title: "Tờ trình cấp trên" };

export default async function ForwardingPage({ params }: PageProps<"/[tinh]/ban/cap-tren/[totrinh]">) {
  const { tinh, totrinh } = await params;
  const { actor, it, post } = await loadByRead<ForwardingShown>(tinh, "forwarding.read", forwardingPage(totrinh));
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead
          title={`Tờ trình số ${it.number}`}
          crumbs={[{ label: "Trình cấp trên", href: `/${tinh}/ban/cap-tren` }, { label: `Số ${it.number}` }]}
        >{`Trình ${ABOVE_WORDS[it.level].through}.`}</PageHead>
        <ForwardingView
          tinh={tinh}
          it={it}
          keeps={may("forwarding.keep", actor, it)}
          drafts={may("decision.draft", actor, it)}
          refuse={refuse.bind(null, tinh)}
        />
      </div>
    </WorkShell>
  );
}
