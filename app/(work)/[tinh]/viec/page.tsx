import type { Metadata } from "next";
import { SlowUnits, TodayInBloc } from "@/components/desk/beside";
import { TaskList } from "@/components/desk/task-list";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { YearPanel } from "@/components/year/year-panel";
import { loadByRead } from "@/lib/action/load";
import { BLOC_KIND_WORDS, blocNoun } from "@/lib/blocs/words";
import { emptyPlaces, emptyWords } from "@/lib/desk/empty-words";
import { deskOf, type Desk } from "@/lib/desk/queries";
import { countWords, grouped, tasksOf } from "@/lib/desk/tasks";
import { longDate } from "@/lib/provinces/dates";
import { countOf } from "@/lib/year/words";
import { WorkShell } from "../work-shell";

export const metadata: Metadata = { title: "Việc cần làm" };

export default async function DeskPage({ params }: PageProps<"/[tinh]/viec">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<Desk>(tinh, "desk.read", deskOf);
  const tasks = tasksOf(actor, it);
  const groups = grouped(tasks, it.today);
  const [year] = it.years;
  const homeOf = (one: Desk["years"][number]) => `/${tinh}/khoi/${one.bloc.slug}/${one.year}`;
  const panelOf = (one: Desk["years"][number]) => (
    <YearPanel
      key={one.id}
      year={one}
      home={homeOf(one)}
      title={it.years.length > 1 ? `${one.bloc.shortName}, năm ${one.year}` : `Năm thi đua ${one.year}`}
      blocNoun={blocNoun(one.bloc.kind) === "cụm" ? "Cụm" : "Khối"}
      linkToConditions
      count={countOf(one.facts)}
    />
  );
  const scope = year && {
    blocName: year.bloc.shortName,
    blocHref: `/${tinh}/khoi/${year.bloc.slug}`,
    blocLabel: BLOC_KIND_WORDS[year.bloc.kind],
    year: year.year,
    yearHref: homeOf(year),
  };
  return (
    <WorkShell actor={actor} post={post} tasks={tasks.length} {...(scope ? { scope } : {})}>
      <div className="on-desk">
        <PageHead
          title="Việc cần làm"
          acts={
            <>
              {year &&
                it.units?.map(({ slug, name }) => (
                  <ButtonLink key={slug} href={`/${tinh}/don-vi/${slug}/${year.year}`} icon="box">{`${name}, năm ${year.year}`}</ButtonLink>
                ))}
              <ButtonLink href={`/${tinh}/viec/nhac-viec`} icon="mail">
                Nhắc việc
              </ButtonLink>
            </>
          }
        >
          {`${longDate(it.today)}. ${countWords(groups)}`}
        </PageHead>
        {year && panelOf(year)}
        <div className={it.years.length > 0 ? "cols" : undefined}>
          <TaskList groups={groups} today={it.today} nothing={emptyWords(actor)} reads={emptyPlaces(actor)} />
          {it.years.length > 0 && (
            <div>
              {it.years.map((one) => (
                <SlowUnits key={one.id} year={one} home={homeOf(one)} />
              ))}
              <TodayInBloc events={it.events} home={`/${tinh}/viec`} />
            </div>
          )}
        </div>
        {it.years.slice(1, 4).map(panelOf)}
      </div>
    </WorkShell>
  );
}
