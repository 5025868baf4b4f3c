import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { ReviewList } from "@/components/year/review-list";
import { TakeOverForm } from "@/components/year/take-over-form";
import { Empty } from "@/components/ui/empty";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { wordsOf } from "@/lib/problems/catalogue";
import { calendarFrom } from "@/lib/provinces/working-days";
import type { YearToPrepare } from "@/lib/year/prepare/facts";
import { preparePage } from "@/lib/year/prepare/queries";
import { obstaclesToPrepare, offersOf, reviewsOf } from "@/lib/year/prepare/rules";
import { WorkShell } from "../../../../work-shell";
import { markReviewed, takeOver } from "./actions";

type Props = PageProps<"/[tinh]/khoi/[khoi]/[nam]/chuan-bi">;
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Chuẩn bị năm ${(await params).nam}` };
}

export default async function PreparePage({ params }: Props) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await loadByRead<YearToPrepare>(tinh, "bloc_year.prepare", preparePage(khoi, nam));
  const at = `/${tinh}/khoi/${it.bloc.slug}`,
    home = `${at}/${it.year}`,
    calendar = calendarFrom(it.calendar);
  const stopped = obstaclesToPrepare(it)[0],
    offers = offersOf(it, calendar),
    reviews = reviewsOf(it, calendar),
    begun = it.carried.length > 0 || reviews.length > 0;
  return (
    <WorkShell actor={actor} post={post} record={{ kind: "nam-thi-dua", id: it.id }} scope={blocScope(it.bloc, it.year, home, at)}>
      <div className="on-prepare">
        <PageHead title={`Chuẩn bị năm ${it.year}`} crumbs={[{ label: it.bloc.shortName, href: home }, { label: "Chuẩn bị năm" }]}>
          {it.last
            ? `Lấy lại những gì dùng tiếp từ năm ${it.last.year}, rồi xem lại từng điều có thể không còn đúng.`
            : "Những điều cần xem lại trước khi năm bắt đầu."}
        </PageHead>
        {begun &&
          (reviews.length > 0 ? (
            <ReviewList
              id={it.id}
              reviews={reviews}
              home={home}
              bloc={at}
              keeps={may("meeting.keep", actor, { blocYearId: it.id })}
              mark={markReviewed.bind(null, tinh)}
            />
          ) : (
            <Note kind="ok" title="Không còn điều nào cần xem lại">
              Các ngày đều rơi vào ngày làm việc, tên đơn vị, người và chữ trong dự thảo đều của năm nay.
            </Note>
          ))}
        {stopped ? (
          <Note kind="info" title="Không lấy thêm từ năm trước">
            {wordsOf(stopped.code)}
          </Note>
        ) : offers.length > 0 ? (
          <TakeOverForm it={it} offers={offers} action={takeOver.bind(null, tinh)} />
        ) : (
          <Empty title={`Năm ${it.last?.year} chưa có gì để lấy lại`}>
            Ngày trong lịch, hội nghị, bảng tiêu chí, giao ước và phong trào còn kéo dài của năm trước sẽ hiện ở đây.
          </Empty>
        )}
      </div>
    </WorkShell>
  );
}
