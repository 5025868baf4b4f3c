import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftNote, LaunchActs } from "@/components/movements/launch-acts";
import { IndicatorsPanel } from "@/components/movements/indicators-panel";
import { MovementFacts, MovementLinks } from "@/components/movements/movement-facts";
import { TIME_CHIPS } from "@/components/movements/movement-list";
import { ProvinceResults } from "@/components/movements/province-results";
import { ReviewWords } from "@/components/movements/review-words";
import { ReviewsPanel } from "@/components/movements/reviews-panel";
import { Chip } from "@/components/ui/chip";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { TIME_WORDS, timeOf } from "@/lib/movements/overview";
import { provincePage, type ProvincePage, type ReviewSeen } from "@/lib/movements/queries";
import * as acts from "../../../khoi/[khoi]/[nam]/phong-trao/actions";
import { WorkShell } from "../../../work-shell";

const inState = ({ reports }: ReviewSeen, ...states: string[]) => reports.filter(({ state }) => states.includes(state)).length;

export const metadata: Metadata = { title: "Phong trào của tỉnh" };

export default async function ProvinceMovementPage({ params }: PageProps<"/[tinh]/ban/phong-trao/[phongtrao]">) {
  const { tinh, phongtrao } = await params;
  const { actor, it, post } = await loadByRead<ProvincePage>(tinh, "movement.list", provincePage(phongtrao));
  const { movement } = it,
    list = `/${tinh}/ban/phong-trao`,
    edit = `${list}/${movement.id}/sua`,
    keeps = may("movement.keep", actor, it),
    time = timeOf(movement, it.today);
  if (movement.state === "draft" && !keeps) notFound(); // a draft is its writers' own
  const none = { results: [], difficulties: [], proposals: [] };
  return (
    <WorkShell
      actor={actor}
      post={post}
      record={{ kind: "phong-trao", id: movement.id }}
      scope={{ roomLabel: "Phong trào", roomName: "Phong trào của tỉnh", roomHref: list }}
    >
      <PageHead
        title={movement.name}
        crumbs={[{ label: "Phong trào của tỉnh", href: list }, { label: movement.formName }]}
        acts={
          keeps && (
            <LaunchActs
              it={movement}
              blocYearId={null}
              edit={edit}
              launch={acts.launch.bind(null, tinh)}
              discard={acts.discard.bind(null, tinh)}
            />
          )
        }
      >
        <p className="acts">
          <Chip kind={TIME_CHIPS[time]}>{TIME_WORDS[time]}</Chip>
          {movement.state === "launched" && <span className="meta">Đến {it.blocs.length} khối, cụm</span>}
        </p>
      </PageHead>
      <DraftNote it={movement} edit={edit} />
      <div className="stack">
        {movement.state === "launched" &&
          movement.reviews.map((review) => (
            <ProvinceResults
              key={review.id}
              tinh={tinh}
              movementId={movement.id}
              review={review}
              indicators={movement.indicators}
              blocs={it.blocs}
            />
          ))}
        {movement.state === "launched" && (
          <ReviewsPanel
            movementId={movement.id}
            blocYearId={null}
            at={null}
            today={it.today}
            acts={keeps ? { add: acts.reviewAdd.bind(null, tinh), moveDay: acts.reviewDay.bind(null, tinh) } : undefined}
            rows={movement.reviews.map((review) => ({
              review,
              of: movement.joined.length,
              sent: inState(review, "handed_in", "accepted"),
              accepted: inState(review, "accepted"),
              late: null,
            }))}
          />
        )}
        {movement.state === "launched" &&
          movement.reviews.map((review) => {
            const words = it.reviewWords.find(({ id }) => id === review.id)!;
            return (
              <ReviewWords
                key={review.id}
                review={{ ...review, ...words }}
                blocYearId={null}
                units={none}
                write={keeps ? acts.reviewWords.bind(null, tinh) : undefined}
              />
            );
          })}
        <MovementFacts it={movement} />
        <MovementLinks
          it={movement}
          campaigns={it.campaigns}
          acts={keeps ? { link: acts.link.bind(null, tinh), unlink: acts.unlink.bind(null, tinh) } : undefined}
        />
        <IndicatorsPanel indicators={movement.indicators} blocYearId="" feeds={[]} items={[]} />
      </div>
    </WorkShell>
  );
}
