import type { Metadata } from "next";
import { UnitInBloc } from "@/components/blocs/unit-bloc";
import { UnitDashboard } from "@/components/dashboards/unit-dashboard";
import { TaskList } from "@/components/desk/task-list";
import { UnitPapers } from "@/components/year/unit-papers";
import { UnitScores } from "@/components/year/unit-scores";
import { sheetReach } from "@/lib/scoring/check-rules";
import { UnitDelegations, UnitPosts } from "@/components/blocs/unit-people";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { grouped, tasksOfUnit } from "@/lib/desk/tasks";
import { unitSeen, type UnitSeen } from "@/lib/desk/dashboards/unit-standing-queries";
import { endOfficeHolder, nameOfficeHolder } from "../../../khoi/[khoi]/[nam]/actions";
import { WorkShell } from "../../../work-shell";
import { delegateAct, endDelegatedAct } from "./actions";

export async function generateMetadata({ params }: PageProps<"/[tinh]/don-vi/[donvi]/[nam]">): Promise<Metadata> {
  return { title: `Đơn vị, năm ${(await params).nam}` };
}

export default async function UnitYearPage({ params }: PageProps<"/[tinh]/don-vi/[donvi]/[nam]">) {
  const { tinh, donvi, nam } = await params;
  const { actor, it, post } = await loadByRead<UnitSeen>(tinh, "bloc_year.read", unitSeen(donvi, nam));
  const home = `/${tinh}`;
  const own = { unitId: it.unitId };
  const tasks = it.desk ? tasksOfUnit(actor, it.desk, it.unitId, it.year) : [];
  const doors = { name: nameOfficeHolder.bind(null, tinh), endHolder: endOfficeHolder.bind(null, tinh) };
  return (
    <WorkShell
      actor={actor}
      post={post}
      record={may("unit.history", actor, { unitId: it.id }) && { kind: "don-vi", id: it.id }}
      scope={{ unitName: it.shortName, unitHref: `${home}/don-vi/${it.slug}/${it.year}`, year: it.year }}
    >
      <div className="on-year on-bloc">
        <PageHead
          title={it.name}
          acts={
            <>
              {may("contact.keep", actor, own) && (
                <ButtonLink href={`${home}/don-vi/${it.slug}/dau-moi`} icon="user">
                  Đầu mối liên hệ
                </ButtonLink>
              )}
              {it.own && may("evidence.list", actor, own) && (
                <>
                  <ButtonLink href={`${home}/don-vi/${it.slug}/minh-chung`} icon="box">
                    Kho minh chứng
                  </ButtonLink>
                  <ButtonLink href={`${home}/don-vi/${it.slug}/${it.year}/ho-so`} icon="down">
                    Hồ sơ cả năm
                  </ButtonLink>
                </>
              )}
            </>
          }
        >{`Năm thi đua ${it.year}: giao ước, chỉ tiêu, chấm điểm, hồ sơ và người làm việc thay đơn vị.`}</PageHead>
        <UnitDashboard it={it} tinh={tinh} />
        <div className="two two--even">
          <div>
            {it.blocs.length === 0 && (
              <Panel>
                <Empty title="Không có năm thi đua nào">
                  Đơn vị chưa ở khối, cụm nào có năm {it.year}. Quản trị của tỉnh xếp đơn vị vào khối; khối mở năm.
                </Empty>
              </Panel>
            )}
            {it.blocs.map((bloc) => (
              <UnitInBloc
                key={bloc.id}
                bloc={bloc}
                unit={it}
                home={home}
                doors={doors}
                mayName={may("office.name", actor, { ...own, archive: bloc.mode === "archive" })}
                mayTarget={may("pledge.set_target", actor, { ...own, blocYearId: bloc.id, archive: bloc.mode === "archive" })}
                maySign={may("pledge.sign", actor, own)}
              >
                <UnitScores
                  bloc={bloc}
                  at={`${home}/khoi/${bloc.slug}/${bloc.year}`}
                  slug={it.slug}
                  today={it.today}
                  answers={may("sheet.reply", actor, own)}
                  reads={may("sheet.read", actor, {
                    ...own,
                    blocYearId: bloc.id,
                    memberUnitIds: it.memberUnitIds,
                    ...(bloc.sheet ? { sheet: sheetReach(bloc.sheet.state) } : {}),
                  })}
                />
                <UnitPapers
                  slug={it.slug}
                  bloc={bloc}
                  at={`${home}/khoi/${bloc.slug}/${bloc.year}`}
                  home={home}
                  readsDecisions={may("decision.read", actor, {})}
                />
              </UnitInBloc>
            ))}
          </div>
          <div>
            {it.own && (
              <div className="on-desk">
                <TaskList
                  groups={grouped(tasks, it.today)}
                  today={it.today}
                  nothing="Việc của đơn vị trong năm hiện ở đây: ký giao ước, nhập chỉ tiêu, tự chấm điểm, trả lời thẩm định."
                />
              </div>
            )}
            <UnitPosts posts={it.posts} />
            {it.own && (
              <UnitDelegations
                unit={it}
                me={actor.personId}
                end={endDelegatedAct.bind(null, tinh)}
                give={may("delegation.give", actor, own) ? delegateAct.bind(null, tinh) : undefined}
              />
            )}
          </div>
        </div>
      </div>
    </WorkShell>
  );
}
