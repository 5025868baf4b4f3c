import type { Metadata } from "next";
import { GuideLinks } from "@/components/desk/guide-links";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { FOR_EVERYBODY } from "@/lib/desk/guide/queries";
import { guidesFor } from "@/lib/desk/guide/roles";
import { WorkShell } from "../work-shell";

export const metadata: Metadata = { title: "Hướng dẫn" };

export default async function GuidesPage({ params }: PageProps<"/[tinh]/huong-dan">) {
  const { tinh } = await params;
  const { actor, post } = await loadByRead(tinh, "desk.read", FOR_EVERYBODY);
  const { own, others } = guidesFor(actor),
    here = `/${tinh}/huong-dan`;
  return (
    <WorkShell actor={actor} post={post}>
      <PageHead title="Hướng dẫn">Mỗi vai trò một trang: làm gì trong năm, theo thứ tự của năm. In ra được.</PageHead>
      <div className="stack guide-index">
        <GuideLinks title="Vai trò của Anh/Chị" roles={own} here={here} />
        <GuideLinks title="Các vai trò khác" roles={others} here={here} />
      </div>
    </WorkShell>
  );
}
