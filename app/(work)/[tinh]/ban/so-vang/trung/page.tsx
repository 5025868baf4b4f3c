import type { Metadata } from "next";
import { AlikeGroups } from "@/components/honours/alike-groups";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { alikeGroups, alikePage, type AlikePage } from "@/lib/council/honours/subject-queries";
import { WorkShell } from "../../../work-shell";
import { apart, merge } from "../actions";

export const metadata: Metadata = { title: "Hồ sơ có thể là một" };

export default async function AlikesPage({ params }: PageProps<"/[tinh]/ban/so-vang/trung">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<AlikePage>(tinh, "honours.keep", alikePage);
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead
          title="Hồ sơ có thể là một"
          crumbs={[{ label: "Tra cứu khen thưởng", href: `/${tinh}/ban/so-vang` }, { label: "Hồ sơ có thể là một" }]}
        >
          {it.total > it.pairs.length
            ? `Còn ${it.total} cặp; đây là ${it.pairs.length} cặp chắc nhất.`
            : "Cùng tên và đơn vị, hoặc cùng số định danh. Gộp rồi vẫn tách ra được."}
        </PageHead>
        <AlikeGroups groups={alikeGroups(it)} home={`/${tinh}/ban/so-vang`} merge={merge.bind(null, tinh)} apart={apart.bind(null, tinh)} />
      </div>
    </WorkShell>
  );
}
