import type { Metadata } from "next";
import { DraftList } from "@/components/blocs/draft-list";
import { WorkbookSteps } from "@/components/blocs/workbook-steps";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { load } from "@/lib/action/load";
import { ownPastDrafts } from "@/lib/council/honours/import/drafts";
import { HINTS } from "@/lib/council/honours/import/plan";
import { WorkShell } from "../../../work-shell";
import { read } from "./actions";

export const metadata: Metadata = { title: "Nhập khen thưởng các năm trước" };

export default async function PastAwards({ params }: PageProps<"/[tinh]/ban/ho-so-cu/khen-thuong">) {
  const { tinh } = await params;
  const { actor, it, post } = await load(tinh, "honours.keep", async ({ tx }) => ({ unitId: null, drafts: await ownPastDrafts(tx) }));
  const here = `/${tinh}/ban/ho-so-cu/khen-thuong`;
  return (
    <WorkShell actor={actor} post={post}>
      <PageHead
        title="Nhập khen thưởng các năm trước"
        crumbs={[{ label: "Tra cứu khen thưởng", href: `/${tinh}/ban/so-vang` }, { label: "Nhập khen thưởng các năm trước" }]}
      >
        Tập thể, cá nhân, hộ gia đình của nhiều quyết định, nhiều năm trong một tệp Excel.
      </PageHead>
      <div className="cols-even">
        <WorkbookSteps
          home={here}
          read={read.bind(null, tinh)}
          about="Mỗi dòng là một lượt khen; mẫu có danh sách để chọn và một dòng ví dụ."
        />
        <div className="stack">
          <Panel title="Cách điền">
            <ul className="plain-list">
              {HINTS.slice(1).map((hint) => (
                <li key={hint}>{hint}</li>
              ))}
            </ul>
          </Panel>
          <DraftList drafts={it.drafts} home={here} />
        </div>
      </div>
    </WorkShell>
  );
}
