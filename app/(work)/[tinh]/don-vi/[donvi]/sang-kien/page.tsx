import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { InitiativeRegister } from "@/components/awards/initiatives/register";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { unitInitiatives, type UnitInitiatives } from "@/lib/awards/initiatives/queries";
import { WorkShell } from "../../../work-shell";
import { keep, remove } from "./actions";

export const metadata: Metadata = { title: "Sổ sáng kiến" };

export default async function UnitInitiativesPage({ params }: PageProps<"/[tinh]/don-vi/[donvi]/sang-kien">) {
  const { tinh, donvi } = await params,
    { actor, it, post } = await loadByRead<UnitInitiatives>(tinh, "initiative.read", unitInitiatives(donvi));
  return (
    <WorkShell actor={actor} post={post} scope={{ unitName: it.shortName, unitHref: `/${tinh}/don-vi/${it.slug}/sang-kien` }}>
      <div className="on-awards">
        <PageHead title={`Sổ sáng kiến của ${it.shortName}`} crumbs={[{ label: it.shortName }, { label: "Sổ sáng kiến" }]}>
          Sáng kiến được công nhận làm căn cứ khen thưởng; mỗi sáng kiến chỉ dùng cho một hồ sơ đề nghị.
        </PageHead>
        <InitiativeRegister
          it={it}
          fresh={randomUUID()}
          acts={may("initiative.keep", actor, it) ? { keep: keep.bind(null, tinh), remove: remove.bind(null, tinh) } : undefined}
        />
      </div>
    </WorkShell>
  );
}
