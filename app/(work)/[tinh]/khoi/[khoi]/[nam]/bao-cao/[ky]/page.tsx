import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { blocScope } from "@/components/layout/bloc-scope";
import { AdoptedNote, AdoptReview, Decisions } from "@/components/reports/adopt-review";
import { ReviewBody } from "@/components/reports/review-body";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { momentWords } from "@/lib/provinces/dates";
import { reviewPage, type ReviewPage } from "@/lib/reports/review-queries";
import { reviewView } from "@/lib/reports/review-view";
import { periodOf, PERIOD_WORDS } from "@/lib/reports/words";
import { WorkShell } from "../../../../../work-shell";
import { review, reviewAdopt } from "../actions";

export const metadata: Metadata = { title: "Báo cáo của khối" };

export default async function BlocReviewPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/bao-cao/[ky]">) {
  const { tinh, khoi, nam, ky } = await params,
    period = periodOf(ky) ?? notFound();
  const { actor, it, post } = await loadByRead<ReviewPage>(tinh, "report.read", reviewPage(khoi, nam, period));
  const year = `/${tinh}/khoi/${it.bloc.slug}/${it.year}`,
    list = `${year}/bao-cao`,
    here = `${list}/${ky}`,
    { content, seen, edits, stops, decided, late } = reviewView(it, may("review.keep", actor, it)),
    hidden = { blocYearId: it.blocYearId, period };
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, year)}>
      <PageHead
        title={`${PERIOD_WORDS[period].name} của khối, ${it.year}`}
        crumbs={[{ label: it.bloc.shortName, href: year }, { label: "Báo cáo", href: list }, { label: PERIOD_WORDS[period].short }]}
        acts={
          <>
            <ButtonLink href={`${here}/in`} icon="file">
              Bản in
            </ButtonLink>
            <a className="btn" href={`${here}/bao-cao-khoi.docx`} download>
              Tải bản Word
            </a>
          </>
        }
      >
        {`Gom báo cáo của ${content.units.length} đơn vị${content.missing.length > 0 ? `, thiếu ${content.missing.length}` : ""}. Số liệu cộng từ chỉ tiêu giao ước và phong trào.`}
      </PageHead>
      <div className="stack">
        {it.review?.adoptedAt && <AdoptedNote review={it.review} late={late} />}
        {it.review?.invented && (
          <Note kind="info" title="Có phần minh họa">
            {it.review.invented}
          </Note>
        )}
        {content.missing.length > 0 && (
          <Note
            kind="warn"
            title={`${content.missing.length} đơn vị chưa có báo cáo`}
          >{`${content.missing.map(({ name, why }) => `${name} (${why})`).join("; ")}.`}</Note>
        )}
        <ReviewBody
          content={content}
          at={year}
          edit={
            edits
              ? {
                  action: review.bind(null, tinh),
                  hidden,
                  version: it.review?.version ?? 0,
                  number: it.review?.number ?? null,
                  kept: `bao-cao-khoi:${actor.personId}:${it.blocYearId}:${period}`,
                  opened: it.review
                    ? `Lưu lúc ${momentWords(it.review.updatedAt)}${it.review.updatedBy ? `, ${it.review.updatedBy}` : ""}.`
                    : "Viết đến đâu tự lưu đến đó.",
                }
              : undefined
          }
        />
        {decided && <Decisions meeting={decided.meeting} decisions={decided.decisions} year={year} />}
        {edits && (
          <AdoptReview
            action={reviewAdopt.bind(null, tinh)}
            hidden={{ ...hidden, version: String(it.review?.version ?? 0), seen }}
            resolutions={it.resolutions}
            stops={stops}
            units={content.units.length}
            missing={content.missing.length}
          />
        )}
      </div>
    </WorkShell>
  );
}
