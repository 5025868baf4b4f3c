import type { Metadata } from "next";
import { DraftList } from "@/components/blocs/draft-list";
import { WorkbookSteps } from "@/components/blocs/workbook-steps";
import { Go } from "@/components/ui/go";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { load } from "@/lib/action/load";
import { ownArchiveDrafts } from "@/lib/year/archive/drafts";
import { HINTS } from "@/lib/year/archive/plan";
import { WorkShell } from "../../work-shell";
import { readArchive } from "./actions";

export const metadata: Metadata = { title: "Nhập hồ sơ các năm trước" };

export default async function OldYears({ params }: PageProps<"/[tinh]/ban/ho-so-cu">) {
  const { tinh } = await params;
  const { actor, it, post } = await load(tinh, "bloc.keep", async ({ tx }) => ({ unitId: null, drafts: await ownArchiveDrafts(tx) }));
  const here = `/${tinh}/ban/ho-so-cu`;
  return (
    <WorkShell actor={actor} post={post}>
      <PageHead
        title="Nhập hồ sơ các năm trước"
        crumbs={[{ label: "Khối, cụm thi đua", href: `/${tinh}/khoi` }, { label: "Nhập hồ sơ các năm trước" }]}
      >
        Một năm của một khối trong một tệp Excel: thành viên, hội nghị, giao ước, tiêu chí, điểm, khen thưởng như trên giấy.
      </PageHead>
      <div className="cols-even">
        <WorkbookSteps home={here} read={readArchive.bind(null, tinh)} />
        <div className="stack">
          <Panel title="Cách điền">
            <ul className="plain-list">
              {HINTS.slice(1).map((hint) => (
                <li key={hint}>{hint}</li>
              ))}
            </ul>
          </Panel>
          <Panel title="Nhập từng phần trên màn hình">
            <p>
              Mở <Go href={`/${tinh}/khoi`}>trang của khối</Go>, chọn Mở năm thi đua, cách theo dõi “Hồ sơ năm trước, nhập từ bản giấy”; rồi
              ghi hội nghị, giao ước, kết quả trên trang của năm đó.
            </p>
          </Panel>
          <DraftList drafts={it.drafts} home={here} />
        </div>
      </div>
    </WorkShell>
  );
}
