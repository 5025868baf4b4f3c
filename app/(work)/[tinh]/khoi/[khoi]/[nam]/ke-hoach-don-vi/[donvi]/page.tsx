import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { DerivedRows } from "@/components/plans/derived-rows";
import { SendingsPanel } from "@/components/plans/sendings-panel";
import { NewerVersion, OwnAdd, OwnForms, SendPanel, SettleForm } from "@/components/plans/unit-writing";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { unitPlanView } from "@/lib/plans/unit-view";
import { unitPlanPage, type UnitPlanPage } from "@/lib/plans/queries";
import { differencesIn } from "@/lib/plans/unit-rules";
import { WorkShell } from "../../../../../work-shell";
import * as acts from "../actions";

export const metadata: Metadata = { title: "Kế hoạch của đơn vị" };

export default async function UnitPlanOfYearPage({ params, searchParams }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/ke-hoach-don-vi/[donvi]">) {
  const { tinh, khoi, nam, donvi } = await params,
    { lan } = await searchParams;
  const { actor, it, post } = await loadByRead<UnitPlanPage>(tinh, "plan.read", unitPlanPage(khoi, nam, donvi));
  const year = `/${tinh}/khoi/${it.bloc.slug}/${it.year}`,
    plan = `${year}/van-ban/ke-hoach`,
    here = `${year}/ke-hoach-don-vi/${it.unit.slug}`,
    of = { blocYearId: it.blocYearId, unitId: it.unitId };
  const writes = may("unit_plan.write", actor, it) && (it.stage !== "closed" || it.archive),
    view = unitPlanView(it, { writes, asked: typeof lan === "string" ? lan : null }),
    { newest, followed, derived, sending } = view;
  const differs = (test: (one: { key: string | null; id: string }) => boolean) => it.plan?.differing.find(test);
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, year)}>
      <div className="on-draft on-plan">
        <PageHead
          title={`Kế hoạch năm ${it.year} của ${it.unit.shortName}`}
          crumbs={[{ label: it.bloc.shortName, href: year }, { label: "Kế hoạch hoạt động", href: plan }, { label: it.unit.shortName }]}
          acts={
            <>
              <ButtonLink href={plan} icon="left">
                Kế hoạch của khối
              </ButtonLink>
              {derived && (
                <ButtonLink href={`${here}/in${sending ? `?lan=${sending.number}` : ""}`} icon="file">
                  Bản in, bản Word
                </ButtonLink>
              )}
            </>
          }
        >
          {derived ? `Lập theo bản số ${view.follows} của khối: ${differencesIn(derived)}.` : "Đơn vị lập kế hoạch theo kế hoạch của khối."}
        </PageHead>
        {!newest && (
          <Panel>
            <Empty title="Khối chưa thông qua kế hoạch năm nay">
              Khi khối thông qua kế hoạch, các nội dung của khối hiện ở đây để đơn vị điều chỉnh, bổ sung cho mình.
            </Empty>
          </Panel>
        )}
        {newest && !writes && !sending && (
          <Panel>
            <Empty title="Đơn vị chưa gửi kế hoạch">Nội dung hiện ở đây sau khi đơn vị gửi cho khối.</Empty>
          </Panel>
        )}
        {writes && !sending && newest && followed && followed.id !== newest.id && (
          <NewerVersion
            of={of}
            followed={followed}
            newest={newest}
            differing={it.plan?.differing ?? []}
            follow={acts.follow.bind(null, tinh)}
          />
        )}
        <SendingsPanel sendings={it.sendings} shown={sending} here={here} writes={writes} />
        {derived && writes && !sending && (
          <>
            <DerivedRows
              derived={derived}
              below={(row) => (
                <SettleForm of={of} row={row} differing={differs(({ key }) => key === row.key)} action={acts.settle.bind(null, tinh)} />
              )}
              ownBelow={(row) => (
                <OwnForms
                  of={of}
                  row={row}
                  differing={differs(({ id }) => id === row.id)}
                  save={acts.ownSave.bind(null, tinh)}
                  remove={acts.ownRemove.bind(null, tinh)}
                />
              )}
              add={<OwnAdd of={of} count={derived.own.length} save={acts.ownSave.bind(null, tinh)} />}
            />
            <SendPanel
              of={of}
              again={it.sendings.length > 0}
              obstacles={view.obstacles}
              summary={differencesIn(derived)}
              action={acts.send.bind(null, tinh)}
            />
          </>
        )}
        {derived && sending && <DerivedRows derived={derived} />}
      </div>
    </WorkShell>
  );
}
