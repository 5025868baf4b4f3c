import type { Metadata } from "next";
import { ImportRoom } from "@/components/spreadsheets/import-room";
import { Go } from "@/components/ui/go";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { load } from "@/lib/action/load";
import { ownDrafts } from "@/lib/provinces/import/draft";
import { HINTS } from "@/lib/year/archive/plan";
import { WorkShell } from "../../work-shell";
import { readArchive } from "./actions";

export const metadata: Metadata = { title: "Nhập hồ sơ các năm trước" };

export default async function OldYears({ params }: PageProps<"/[tinh]/ban/ho-so-cu">) {
  const { tinh } = await params;
  const { actor, it, post } = await load(tinh, "bloc.keep", async ({ tx }) => ({
    unitId: null,
    drafts: await ownDrafts(tx, "archive_year"),
  }));
  const here = `/${tinh}/ban/ho-so-cu`;
  return (
    <WorkShell actor={actor} post={post}>
      <PageHead
        title="Nhập hồ sơ các năm trước"
        crumbs={[{ label: "Khối, cụm thi đua", href: `/${tinh}/khoi` }, { label: "Nhập hồ sơ các năm trước" }]}
      >
        Một năm của một khối trong một tệp Excel: thành viên, hội nghị, giao ước, tiêu chí, điểm, khen thưởng như trên giấy.
      </PageHead>
      <ImportRoom home={here} read={readArchive.bind(null, tinh)} hints={HINTS} drafts={it.drafts}>
        <Panel title="Nhập từng phần trên màn hình">
          <p>
            Mở <Go href={`/${tinh}/khoi`}>trang của khối</Go>, chọn Mở năm thi đua, cách theo dõi “Hồ sơ năm trước, nhập từ bản giấy”; rồi
            ghi hội nghị, giao ước, kết quả trên trang của năm đó.
          </p>
        </Panel>
      </ImportRoom>
    </WorkShell>
  );
}
