import type { Metadata } from "next";
import { AchievementView } from "@/components/awards/achievements/view";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { mayWriteReport } from "@/lib/awards/achievements/keep";
import { achievementPage, type AchievementPage } from "@/lib/awards/achievements/queries";
import { WorkShell } from "../../../../work-shell";
import { keepAchievements } from "../../actions";

export const metadata: Metadata = { title: "Báo cáo thành tích" };

export default async function AchievementReportPage({ params }: PageProps<"/[tinh]/ban/de-nghi/[id]/bao-cao">) {
  const { tinh, id } = await params,
    { actor, it, post } = await loadByRead<AchievementPage>(tinh, "proposal.read", achievementPage(id)),
    dossier = `/${tinh}/ban/de-nghi/${it.id}`;
  const writes = may("proposal.draft", actor, it) && mayWriteReport(it);
  return (
    <WorkShell actor={actor} post={post} record={{ kind: "ho-so", id: it.id }}>
      <div className="on-awards">
        <PageHead
          title={`Báo cáo thành tích: ${it.subjectName}`}
          crumbs={[{ label: it.subjectName, href: dossier }, { label: "Báo cáo thành tích" }]}
          acts={
            (it.report || it.sent.length > 0) && (
              <a className="btn" href={`${dossier}/bao-cao/bao-cao.docx`}>
                Tải báo cáo (Word)
              </a>
            )
          }
        >
          {`${it.titleName}, thành tích năm ${it.year}. Câu lập từ hồ sơ giữ đường dẫn tới nguồn; câu sửa lời, câu viết thêm được ghi rõ.`}
        </PageHead>
        <AchievementView tinh={tinh} it={it} keep={writes ? keepAchievements.bind(null, tinh) : undefined} />
      </div>
    </WorkShell>
  );
}
