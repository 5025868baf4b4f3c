import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { PlanForm } from "@/components/meetings/plan-form";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { yearToPlanBySlug, type YearToPlan } from "@/lib/meetings/queries";
import { ownYearFirst } from "@/lib/meetings/rules";
import { WorkShell } from "../../../../../work-shell";
import { plan } from "../actions";

export const metadata: Metadata = { title: "Lập kế hoạch họp" };

export default async function PlanMeetingPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/hoi-nghi/moi">) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await loadByRead<YearToPlan>(tinh, "meeting.keep", yearToPlanBySlug(khoi, nam));
  const year = `/${tinh}/khoi/${it.blocSlug}/${it.year}`, title = it.archive ? "Nhập cuộc họp từ bản giấy" : "Lập kế hoạch họp";
  return (
    <WorkShell actor={actor} post={post} scope={{ blocName: it.blocName, blocHref: year, year: it.year, yearHref: year }}>
      <PageHead title={title} crumbs={[{ label: it.blocName, href: year }, { label: "Hội nghị, văn bản", href: `${year}/hoi-nghi` }, { label: title }]}>
        Sau khi lưu vẫn sửa được cho đến lúc khai mạc.
      </PageHead>
      <PlanForm
        action={plan.bind(null, tinh)}
        hidden={{ blocYearId: it.blocYearId, meetingId: randomUUID() }}
        years={ownYearFirst(it.years, it.year)}
        archive={it.archive}
        back={`${year}/hoi-nghi`}
        given={{ chairName: it.headName, chairTitle: it.headTitle, secretaryName: it.secretaryName }}
      />
    </WorkShell>
  );
}
