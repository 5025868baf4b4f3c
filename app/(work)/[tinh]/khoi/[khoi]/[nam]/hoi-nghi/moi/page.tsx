import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { KindLinks } from "@/components/meetings/kind-links";
import { PlanForm } from "@/components/meetings/plan-form";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { yearToPlanBySlug, type YearToPlan } from "@/lib/meetings/year-queries";
import { kindAtStage, kindOfSlug, prefillOf } from "@/lib/meetings/prefill";
import { ownYearFirst } from "@/lib/meetings/rules";
import { WorkShell } from "../../../../../work-shell";
import { plan } from "../actions";

export const metadata: Metadata = { title: "Lập kế hoạch họp" };

export default async function PlanMeetingPage({ params, searchParams }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/hoi-nghi/moi">) {
  const { tinh, khoi, nam } = await params,
    { loai } = await searchParams;
  const { actor, it, post } = await loadByRead<YearToPlan>(tinh, "meeting.keep", yearToPlanBySlug(khoi, nam));
  const year = `/${tinh}/khoi/${it.blocSlug}/${it.year}`,
    title = it.archive ? "Nhập cuộc họp từ bản giấy" : "Lập kế hoạch họp";
  const kind = kindOfSlug(loai) ?? kindAtStage(it.stage),
    ready = prefillOf(kind, { last: it.last[kind], year: it.year, offered: it.years.map(({ year: label }) => label), bloc: it.blocName });
  return (
    <WorkShell actor={actor} post={post} scope={blocScope({ shortName: it.blocShortName, kind: it.blocKind }, it.year, year)}>
      <PageHead
        title={title}
        crumbs={[{ label: it.blocShortName, href: year }, { label: "Hội nghị, văn bản", href: `${year}/hoi-nghi` }, { label: title }]}
      >
        Sau khi lưu vẫn sửa được cho đến lúc khai mạc.
      </PageHead>
      <KindLinks kind={kind} at={`${year}/hoi-nghi/moi`} from={ready.from} />
      <PlanForm
        key={kind}
        kindFixed
        action={plan.bind(null, tinh)}
        hidden={{ blocYearId: it.blocYearId, meetingId: randomUUID() }}
        years={ownYearFirst(it.years, it.year)}
        archive={it.archive}
        back={`${year}/hoi-nghi`}
        given={{
          kind,
          title: ready.title,
          place: ready.place,
          time: ready.time,
          invited: ready.invited,
          invitationWords: ready.words,
          agenda: ready.agenda,
          chairName: it.headName,
          chairTitle: it.headTitle,
          secretaryName: it.secretaryName,
        }}
      />
    </WorkShell>
  );
}
