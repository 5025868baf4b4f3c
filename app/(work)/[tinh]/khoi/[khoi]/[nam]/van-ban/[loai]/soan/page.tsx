import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { blocScope } from "@/components/layout/bloc-scope";
import { AdoptPanel } from "@/components/plans/adopt-panel";
import { PlanHeadForm, PlanSections } from "@/components/plans/plan-editor";
import { StartPanel } from "@/components/plans/start-panel";
import { ButtonLink } from "@/components/ui/button";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { obstaclesToAdoptDraft } from "@/lib/plans/adopt";
import { digestOf } from "@/lib/plans/digest";
import { draftOf, inForce } from "@/lib/plans/plan-rules";
import { planPage, type PlanPage } from "@/lib/plans/queries";
import { pointsOf } from "@/lib/plans/text";
import { kindOf, PLAN_KINDS } from "@/lib/plans/words";
import { wordsOf } from "@/lib/problems/catalogue";
import { WorkShell } from "../../../../../../work-shell";
import * as acts from "../../actions";

export const metadata: Metadata = { title: "Soạn kế hoạch, quy chế" };

export default async function DraftPlanPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/van-ban/[loai]/soan">) {
  const { tinh, khoi, nam, loai } = await params,
    kind = kindOf(loai) ?? notFound();
  const { actor, it, post } = await loadByRead<PlanPage>(tinh, "plan.keep", planPage(khoi, nam, kind));
  const year = `/${tinh}/khoi/${it.bloc.slug}/${it.year}`,
    here = `${year}/van-ban/${loai}`,
    { name, mid } = PLAN_KINDS[kind];
  const draft = draftOf(it.versions),
    applies = inForce(it.versions),
    looks = draft ? pointsOf(draft.sections).filter(({ lookAt }) => lookAt).length : 0;
  const edit = {
    saveHead: acts.headSave.bind(null, tinh),
    addSection: acts.sectionAdd.bind(null, tinh),
    saveSection: acts.sectionSave.bind(null, tinh),
    removeSection: acts.sectionRemove.bind(null, tinh),
    addPoint: acts.pointAdd.bind(null, tinh),
    savePoint: acts.pointSave.bind(null, tinh),
    removePoint: acts.pointRemove.bind(null, tinh),
    move: acts.move.bind(null, tinh),
  };
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, year)}>
      <div className="on-draft on-plan">
        <PageHead
          title={draft ? `Soạn ${mid}, bản số ${draft.number}` : `Soạn ${mid}`}
          crumbs={[{ label: it.bloc.shortName, href: year }, { label: name, href: here }, { label: "Soạn" }]}
          acts={
            draft && (
              <>
                <ButtonLink href={`${here}?ban=${draft.number}`} icon="file">
                  Xem như khi thông qua
                </ButtonLink>
                {draft.number > 1 && (
                  <ButtonLink href={`${here}/thay-doi?ban=${draft.number}`} icon="grid">
                    So với bản đang áp dụng
                  </ButtonLink>
                )}
                <ConfirmForm
                  action={acts.discard.bind(null, tinh)}
                  open={{ label: "Bỏ dự thảo", kind: "quiet" }}
                  title={`Bỏ dự thảo ${mid} này?`}
                  submit="Bỏ dự thảo"
                  safe="Giữ lại"
                  kind="danger"
                  hidden={{ planId: draft.id, version: String(draft.version) }}
                  effects={[
                    { text: `Xóa ${draft.sections.length} phần, ${pointsOf(draft.sections).length} nội dung của dự thảo.` },
                    { text: "Bản đã thông qua giữ nguyên." },
                  ]}
                />
              </>
            )
          }
        >
          Từng ô lưu riêng; hai người cùng soạn một lúc được, sửa cùng một ô thì cả hai bản đều được giữ để chọn.
        </PageHead>
        {looks > 0 && (
          <Note kind="warn" title={`Còn ${looks} nội dung chép từ năm ${draft!.copiedFrom ?? "trước"} cần xem lại`}>
            Nội dung có số liệu, người hoặc thời hạn của năm trước được đánh dấu “Cần xem lại”; xem rồi bấm lưu, kể cả khi giữ nguyên.
          </Note>
        )}
        {!draft && <StartPanel it={it} inForce={applies} start={acts.start.bind(null, tinh)} />}
        {draft && (
          <>
            <PlanHeadForm it={it} plan={draft} save={edit.saveHead} />
            <PlanSections kind={kind} plan={draft} acts={edit} />
            <AdoptPanel
              it={it}
              plan={draft}
              seen={digestOf(draft)}
              meetingsHref={`${year}/hoi-nghi`}
              byMeeting={acts.adoptMeeting.bind(null, tinh)}
              byDecision={acts.adoptDecision.bind(null, tinh)}
              obstacles={obstaclesToAdoptDraft(draft, applies, it).map(({ code, facts }) => wordsOf(code, facts))}
            />
          </>
        )}
      </div>
    </WorkShell>
  );
}
