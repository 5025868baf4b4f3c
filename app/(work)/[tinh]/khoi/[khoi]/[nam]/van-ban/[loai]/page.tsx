import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { blocScope } from "@/components/layout/bloc-scope";
import { PlanDocument } from "@/components/plans/plan-document";
import { UnitsPanel } from "@/components/plans/units-panel";
import { StartPanel } from "@/components/plans/start-panel";
import { VersionsPanel } from "@/components/plans/versions-panel";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { draftOf, inForce } from "@/lib/plans/plan-rules";
import { planPage, type PlanPage } from "@/lib/plans/queries";
import { kindOf, PLAN_KINDS } from "@/lib/plans/words";
import { WorkShell } from "../../../../../work-shell";
import { start, unitsDay } from "../actions";

export const metadata: Metadata = { title: "Kế hoạch, quy chế của khối" };

export default async function PlanOfBlocPage({ params, searchParams }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/van-ban/[loai]">) {
  const { tinh, khoi, nam, loai } = await params,
    { ban } = await searchParams,
    kind = kindOf(loai) ?? notFound();
  const { actor, it, post } = await loadByRead<PlanPage>(tinh, "plan.read", planPage(khoi, nam, kind));
  const year = `/${tinh}/khoi/${it.bloc.slug}/${it.year}`,
    here = `${year}/van-ban/${loai}`,
    { name, mid } = PLAN_KINDS[kind];
  const keeps = may("plan.keep", actor, it),
    open = it.stage !== "closed" || it.archive,
    draft = draftOf(it.versions),
    applies = inForce(it.versions);
  // A draft is its writers' own until it is adopted.
  const versions = it.versions.filter(({ state }) => state === "adopted" || keeps),
    shown = versions.find(({ number }) => String(number) === ban) ?? applies;
  const own = it.members.find((member) => member.own);
  return (
    <WorkShell actor={actor} post={post} record={shown && { kind: "van-ban", id: shown.id }} scope={blocScope(it.bloc, it.year, year)}>
      <PageHead
        title={`${name}, năm ${it.year}`}
        crumbs={[{ label: it.bloc.shortName, href: year }, { label: `Năm ${it.year}`, href: year }, { label: name }]}
        acts={
          <>
            <ButtonLink href={`${year}/van-ban/${PLAN_KINDS[kind === "PLAN" ? "REGULATION" : "PLAN"].folder}`} icon="right">
              {PLAN_KINDS[kind === "PLAN" ? "REGULATION" : "PLAN"].name}
            </ButtonLink>
            {shown && (
              <ButtonLink href={`${here}/in?ban=${shown.number}`} icon="file">
                Bản in, bản Word
              </ButtonLink>
            )}
            {shown?.state === "adopted" && may("article.write", actor, it) && (
              <ButtonLink href={`/${tinh}/tin-bai/moi?van-ban=${shown.id}`} icon="news">
                Viết tin
              </ButtonLink>
            )}
            {kind === "PLAN" && applies && own && may("unit_plan.write", actor, { ...it, unitId: own.unitId }) && (
              <ButtonLink href={`${year}/ke-hoach-don-vi/${own.slug}`} icon="pen">
                Kế hoạch của đơn vị
              </ButtonLink>
            )}
            {keeps && open && draft && (
              <ButtonLink href={`${here}/soan`} kind="primary" icon="pen">
                Soạn tiếp dự thảo
              </ButtonLink>
            )}
          </>
        }
      >
        {kind === "PLAN"
          ? "Kế hoạch của khối; từng đơn vị lập kế hoạch của mình theo đó và gửi lại khối."
          : "Quy chế hoạt động của khối, dùng đến khi có bản thay thế."}
      </PageHead>
      <div className="stack on-plan">
        {shown?.state === "draft" && (
          <Note kind="warn" title="Dự thảo, chưa có hiệu lực">
            Chỉ người giữ hồ sơ của khối thấy bản này.
          </Note>
        )}
        {shown && applies && shown.state === "adopted" && shown.id !== applies.id && (
          <Note kind="info" title={`Đang xem bản số ${shown.number}`}>{`Bản đang áp dụng là bản số ${applies.number}.`}</Note>
        )}
        {shown?.invented && (
          <Note kind="info" title="Có phần minh họa">
            {shown.invented}
          </Note>
        )}
        {!shown && (
          <Panel>
            <Empty title={`Chưa có ${mid} nào được thông qua`}>
              {keeps
                ? `Soạn dự thảo, đưa ra hội nghị hoặc ban hành bằng văn bản; thông qua xong thì ${mid} hiện ở đây.`
                : `Thư ký khối soạn ${mid}; thông qua xong thì hiện ở đây.`}
            </Empty>
          </Panel>
        )}
        {shown && (
          <div className="plan-cols">
            <PlanDocument kind={kind} plan={shown} bloc={it.bloc.name} />
            <VersionsPanel versions={versions} shown={shown} inForce={applies} here={here} keeps={keeps && open} />
          </div>
        )}
        {kind === "PLAN" && applies && (
          <UnitsPanel
            it={it}
            plan={applies}
            at={`${year}/ke-hoach-don-vi`}
            keeps={keeps}
            moveDay={keeps && open && !it.archive ? unitsDay.bind(null, tinh) : undefined}
          />
        )}
        {keeps && open && !draft && <StartPanel it={it} inForce={applies} start={start.bind(null, tinh)} />}
      </div>
    </WorkShell>
  );
}
