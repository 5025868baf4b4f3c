import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GuideView } from "@/components/desk/guide-view";
import { PrintButton } from "@/components/layout/print-button";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { GUIDES } from "@/lib/desk/guide/all";
import { FOR_EVERYBODY } from "@/lib/desk/guide/queries";
import { GUIDE_ROLES, guideRole, roomsOf } from "@/lib/desk/guide/roles";
import { WorkShell } from "../../work-shell";

type Props = PageProps<"/[tinh]/huong-dan/[vaitro]">;
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const role = guideRole((await params).vaitro);
  return { title: role ? `Hướng dẫn: ${GUIDE_ROLES[role].name}` : "Hướng dẫn" };
}

export default async function GuidePage({ params }: Props) {
  const { tinh, vaitro } = await params,
    role = guideRole(vaitro) ?? notFound();
  const { actor, post } = await loadByRead(tinh, "desk.read", FOR_EVERYBODY),
    guide = GUIDES[role];
  return (
    <WorkShell actor={actor} post={post}>
      <PageHead
        title={GUIDE_ROLES[role].name}
        crumbs={[{ label: "Hướng dẫn", href: `/${tinh}/huong-dan` }, { label: GUIDE_ROLES[role].name }]}
        acts={<PrintButton kind="plain">In hướng dẫn</PrintButton>}
      >
        {guide.lead}
      </PageHead>
      <GuideView guide={guide} rooms={roomsOf(role)} />
    </WorkShell>
  );
}
