import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { OfficesPanel } from "@/components/blocs/offices-panel";
import { YearDoors } from "@/components/blocs/year-doors";
import { ArchiveNote, InventedYear, YearFactsPanel, YearHistory } from "@/components/blocs/year-facts";
import { YearMembers } from "@/components/blocs/year-members";
import { BlocDashboard } from "@/components/dashboards/bloc-dashboard";
import { LateTasks } from "@/components/meetings/tasks/late-tasks";
import { RiskPanel } from "@/components/targets/risk-panel";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { PaperPanels } from "@/components/year/paper-panels";
import { YearActs } from "@/components/year/year-acts";
import { YearPanel } from "@/components/year/year-panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { blocNoun, HEAD_RULE_WORDS, STAGE_WORDS } from "@/lib/blocs/words";
import { standingsOf } from "@/lib/pledges/progress";
import { risksOf } from "@/lib/pledges/progress-view";
import { longDate } from "@/lib/provinces/dates";
import { countOf } from "@/lib/year/words";
import { blocPage, type BlocPage } from "@/lib/desk/dashboards/bloc-queries";
import { handsOver } from "@/lib/year/handover/who-hands-over";
import { movesYear } from "@/lib/year/who-moves";
import { WorkShell } from "../../../work-shell";
import {
  addPaperAward,
  changeYearDates,
  changeYearNotes,
  endBlocOffice,
  endOfficeHolder,
  handOverOffice,
  holdBlocOffice,
  keepPaperResult,
  moveYear,
  nameOfficeHolder,
} from "./actions";

export async function generateMetadata({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]">): Promise<Metadata> {
  return { title: `Tổng quan khối, năm ${(await params).nam}` };
}

export default async function BlocYearPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]">) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await loadByRead<BlocPage>(tinh, "bloc_year.read", blocPage(khoi, nam));
  const { bloc } = it;
  const at = `/${tinh}/khoi/${bloc.slug}`;
  const home = `${at}/${it.year}`;
  const noun = blocNoun(bloc.kind);
  const holds = may("office.hold", actor, it);
  return (
    <WorkShell actor={actor} post={post} record={{ kind: "nam-thi-dua", id: it.id }} scope={blocScope(bloc, it.year, home, at)}>
      <div className="on-bloc on-year">
        <PageHead title={`Tổng quan ${noun}, năm ${it.year}`} acts={<YearDoors year={it} actor={actor} home={home} />}>
          {`${longDate(it.today)}. ${STAGE_WORDS[it.stage].unit}`}
        </PageHead>
        {it.archive && (
          <ArchiveNote
            year={it}
            province={actor.provinceName}
            change={may("bloc.keep", actor, it) ? changeYearNotes.bind(null, tinh) : undefined}
          />
        )}
        <InventedYear year={it} />
        {handsOver(actor, it) && (
          <p className="acts">
            <ButtonLink href={`${home}/ban-giao`} icon="send">
              Bàn giao năm {it.year}
            </ButtonLink>
          </p>
        )}
        <YearPanel
          year={it}
          home={home}
          title={`Năm thi đua ${it.year}`}
          blocNoun={noun === "cụm" ? "Cụm" : "Khối"}
          count={countOf(it.facts)}
        >
          <YearActs
            year={it}
            move={movesYear(actor, it, it.stage) ? moveYear.bind(null, tinh) : undefined}
            sendBack={may("bloc_year.send_back", actor, it) ? `${home}/chuyen-lai` : undefined}
            changeDates={may("bloc_year.change", actor, it) ? changeYearDates.bind(null, tinh) : undefined}
          />
        </YearPanel>
        <BlocDashboard year={it} actor={actor} home={home} />
        {it.course && it.course.targets.length > 0 && (
          <RiskPanel risks={risksOf(standingsOf({ ...it, ...it.course }))} at={`${home}/chi-tieu`} />
        )}
        <LateTasks tasks={it.asked} today={it.today} at={home} />
        <YearMembers year={it} actor={actor} at={at} home={home} />
        {it.paper && (
          <PaperPanels
            year={it}
            paper={it.paper}
            doors={
              may("bloc.keep", actor, it) ? { result: keepPaperResult.bind(null, tinh), award: addPaperAward.bind(null, tinh) } : undefined
            }
          />
        )}
        <div className="two two--even">
          <OfficesPanel
            blocYearId={it.id}
            kind={bloc.kind}
            offices={it.offices}
            members={it.members}
            people={it.people}
            home={`/${tinh}`}
            year={it.year}
            today={it.today}
            closed={it.stage === "closed" && !it.archive}
            headRule={HEAD_RULE_WORDS[it.headRule]}
            mayName={(office) => may("office.name", actor, { unitId: office.unitId, archive: it.archive })}
            doors={{
              hold: holds ? holdBlocOffice.bind(null, tinh) : undefined,
              end: holds ? endBlocOffice.bind(null, tinh) : undefined,
              handOver: holds ? handOverOffice.bind(null, tinh) : undefined,
              name: nameOfficeHolder.bind(null, tinh),
              endHolder: endOfficeHolder.bind(null, tinh),
            }}
          />
          <div>
            <YearFactsPanel year={it} />
            <YearHistory moves={it.moves} otherYears={it.otherYears} at={at} />
          </div>
        </div>
      </div>
    </WorkShell>
  );
}
