import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { blocScope } from "@/components/layout/bloc-scope";
import { IndicatorsPanel } from "@/components/movements/indicators-panel";
import { DraftNote, LaunchActs } from "@/components/movements/launch-acts";
import { MovementFacts, MovementLinks } from "@/components/movements/movement-facts";
import { TIME_CHIPS } from "@/components/movements/movement-list";
import { reviewRow, ReviewsPanel } from "@/components/movements/reviews-panel";
import { UnitsPanel } from "@/components/movements/units-panel";
import { Chip } from "@/components/ui/chip";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { askedIn, asOfPaper, reviewStanding, TIME_WORDS, timeOf } from "@/lib/movements/overview";
import { movementPage, type MovementPage } from "@/lib/movements/queries";
import { WorkShell } from "../../../../../work-shell";
import * as acts from "../actions";

export const metadata: Metadata = { title: "Phong trào thi đua" };

export default async function MovementOfYearPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/phong-trao/[phongtrao]">) {
  const { tinh, khoi, nam, phongtrao } = await params;
  const { actor, it, post } = await loadByRead<MovementPage>(tinh, "movement.read", movementPage(khoi, nam, phongtrao));
  const { movement } = it,
    year = `/${tinh}/khoi/${it.bloc.slug}/${it.year}`,
    list = `${year}/phong-trao`,
    here = `${list}/${movement.id}`;
  const open = it.stage !== "closed" || it.archive,
    keeps = open && may("movement.keep", actor, { ...it, scope: movement.scope, unitId: movement.unitId });
  const inYear = movement.scope === "province" ? null : it.blocYearId,
    edit = inYear ? `${here}/sua` : `/${tinh}/ban/phong-trao/${movement.id}/sua`;
  if (movement.state === "draft" && !keeps) notFound(); // a draft is its writers' own
  const time = timeOf(movement, it.today),
    feeds = may("movement.feed", actor, it);
  return (
    <WorkShell actor={actor} post={post} record={{ kind: "phong-trao", id: movement.id }} scope={blocScope(it.bloc, it.year, year)}>
      <PageHead
        title={movement.name}
        crumbs={[{ label: it.bloc.shortName, href: year }, { label: "Phong trào thi đua", href: list }, { label: movement.formName }]}
        acts={
          keeps && (
            <LaunchActs
              it={movement}
              blocYearId={inYear}
              edit={edit}
              launch={acts.launch.bind(null, tinh)}
              discard={acts.discard.bind(null, tinh)}
            />
          )
        }
      >
        <p className="acts">
          <Chip kind={TIME_CHIPS[time]}>{TIME_WORDS[time]}</Chip>
          {movement.unitName && <span className="meta">Phong trào riêng của {movement.unitName}</span>}
          {!inYear && <span className="meta">Phong trào của tỉnh, đến mọi khối, cụm</span>}
        </p>
      </PageHead>
      <DraftNote it={movement} edit={edit} />
      <div className="stack">
        <MovementFacts it={movement} />
        <MovementLinks
          it={movement}
          campaigns={it.campaigns}
          acts={keeps ? { link: acts.link.bind(null, tinh), unlink: acts.unlink.bind(null, tinh) } : undefined}
        />
        <IndicatorsPanel
          indicators={movement.indicators}
          blocYearId={it.blocYearId}
          feeds={it.feeds}
          items={it.items}
          acts={
            open && feeds && movement.state === "launched"
              ? { feed: acts.feed.bind(null, tinh), unfeed: acts.unfeed.bind(null, tinh) }
              : undefined
          }
        />
        {movement.state === "launched" && (
          <>
            <ReviewsPanel
              movementId={movement.id}
              blocYearId={inYear}
              at={here}
              today={it.today}
              rows={asOfPaper(movement, it.archive).reviews.map((review) =>
                reviewRow(reviewStanding(movement, review, it.members, it.today)),
              )}
              acts={keeps ? { add: acts.reviewAdd.bind(null, tinh), moveDay: acts.reviewDay.bind(null, tinh) } : undefined}
            />
            <UnitsPanel
              movementId={movement.id}
              blocYearId={it.blocYearId}
              units={askedIn(movement, it.members)}
              participations={it.participations}
              today={it.today}
              archive={it.archive}
              joins={(unitId) => (open && may("movement.report", actor, { ...it, unitId }) ? acts.join.bind(null, tinh) : undefined)}
            />
          </>
        )}
      </div>
    </WorkShell>
  );
}
