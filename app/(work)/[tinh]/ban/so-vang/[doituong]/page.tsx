import type { Metadata } from "next";
import { SubjectRecordView } from "@/components/honours/subject-record";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { load } from "@/lib/action/load";
import { openRecord } from "@/lib/council/honours/open-record";
import { RECIPIENT_WORDS } from "@/lib/titles/words";
import { WorkShell } from "../../../work-shell";
import { unmerge } from "../actions";

export const metadata: Metadata = { title: "Hồ sơ khen thưởng" };

export default async function SubjectPage({ params }: PageProps<"/[tinh]/ban/so-vang/[doituong]">) {
  const { tinh, doituong } = await params;
  const { actor, it, post } = await load(tinh, "honours.record", (door) => openRecord(door, doituong));
  const lists = may("honours.list", actor, {});
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead
          title={it.name}
          crumbs={[{ label: "Tra cứu khen thưởng", ...(lists ? { href: `/${tinh}/ban/so-vang` } : {}) }, { label: it.name }]}
        >
          {[RECIPIENT_WORDS[it.kind], it.post, it.unitName].filter(Boolean).join(" · ")}
        </PageHead>
        <SubjectRecordView
          tinh={tinh}
          it={it}
          keeps={may("honours.keep", actor, it)}
          opens={may("decision.read", actor, it)}
          unmerge={unmerge.bind(null, tinh)}
        />
      </div>
    </WorkShell>
  );
}
