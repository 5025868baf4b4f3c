import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { PlanForm } from "@/components/meetings/plan-form";
import { Empty } from "@/components/ui/empty";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { load } from "@/lib/action/load";
import { planOfMeeting } from "@/lib/meetings/year-queries";
import { isPlanned, ownYearFirst } from "@/lib/meetings/rules";
import { clockWords, dayOf } from "@/lib/provinces/dates";
import { WorkShell } from "../../../../../../work-shell";
import { edit } from "../../actions";

export const metadata: Metadata = { title: "Sửa kế hoạch họp" };

export default async function EditMeetingPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/hoi-nghi/[hoinghi]/sua">) {
  const { tinh, khoi, nam, hoinghi } = await params;
  const { actor, it, post } = await load(tinh, "meeting.keep", ({ sql }) => planOfMeeting(sql, khoi, nam, hoinghi));
  const year = `/${tinh}/khoi/${khoi}/${nam}`,
    list = `${year}/hoi-nghi`,
    here = `${list}/${it.id}`;
  return (
    <WorkShell actor={actor} post={post} scope={blocScope({ shortName: it.place.blocShortName, kind: it.place.blocKind }, nam, year)}>
      <PageHead
        title="Sửa kế hoạch họp"
        crumbs={[{ label: "Hội nghị, văn bản", href: list }, { label: it.title, href: here }, { label: "Sửa kế hoạch họp" }]}
      />
      {isPlanned(it.status) ? (
        <PlanForm
          action={edit.bind(null, tinh)}
          hidden={{ meetingId: it.id, version: String(it.version) }}
          years={ownYearFirst(it.place.years, nam)}
          archive={it.mode === "archive"}
          back={here}
          given={{ ...it, place: it.at, date: dayOf(it.startsAt), time: clockWords(it.startsAt), agenda: it.agendaText }}
        />
      ) : (
        <Empty title="Không sửa được nữa" icon="lock" action={<ButtonLink href={here}>Về cuộc họp</ButtonLink>}>
          Cuộc họp đã khai mạc nên kế hoạch họp được giữ nguyên.
        </Empty>
      )}
    </WorkShell>
  );
}
