import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { MeetingList } from "@/components/meetings/meeting-list";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { meetingsOfYear, type MeetingsOfYear } from "@/lib/meetings/year-queries";
import { WorkShell } from "../../../../work-shell";

export const metadata: Metadata = { title: "Hội nghị, văn bản" };

export default async function MeetingsPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/hoi-nghi">) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await loadByRead<MeetingsOfYear>(tinh, "meeting.read", meetingsOfYear(khoi, nam));
  const year = `/${tinh}/khoi/${it.blocSlug}/${it.year}`,
    at = `${year}/hoi-nghi`;
  const plans = may("meeting.keep", actor, it),
    ended = it.stage === "closed" && !it.archive;
  return (
    <WorkShell actor={actor} post={post} scope={blocScope({ shortName: it.blocShortName, kind: it.blocKind }, it.year, year)}>
      <PageHead
        title="Hội nghị, văn bản"
        crumbs={[{ label: it.blocShortName, href: year }, { label: `Năm ${it.year}`, href: year }, { label: "Hội nghị, văn bản" }]}
        acts={
          <>
            <ButtonLink href={`${at}/viec`} icon="tasks">
              Việc hội nghị giao
            </ButtonLink>
            {plans && !ended && (
              <ButtonLink href={`${at}/moi`} kind="primary" icon="plus">
                {it.archive ? "Nhập cuộc họp từ bản giấy" : "Lập kế hoạch họp"}
              </ButtonLink>
            )}
          </>
        }
      >
        Các cuộc họp có nội dung thuộc năm thi đua {it.year}. Một cuộc họp có thể thuộc hai năm.
      </PageHead>
      {it.archive && (
        <Note kind="info" title="Năm nhập từ hồ sơ giấy">
          Ngày, số đơn vị và biểu quyết ghi theo bản giấy; phần minh họa được đánh dấu trong từng cuộc họp.
        </Note>
      )}
      <MeetingList meetings={it.meetings} at={at} keeps={plans} archive={it.archive} />
    </WorkShell>
  );
}
