import { MonthCalendar } from "@/components/portal/month-calendar";
import { NewsList, type ShownNews } from "@/components/portal/news-lists";
import { PortalPage } from "@/components/portal/portal-page";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { monthWords } from "@/lib/provinces/month";
import { countWords } from "@/lib/portal/words";
import { dateWords } from "@/lib/provinces/dates";

type NewsPageProps = {
  province: Parameters<typeof PortalPage>[0]["province"];
  page: {
    lines: ShownNews[];
    total: number;
    days: { day: string; count: number }[];
    month: string | null;
    before: string | null;
    after: string | null;
  };
  query: { words?: string; about?: string; day?: string; month?: string; before?: object };
  older: string | null;
};

/** All news of a province, or those of a day, a month, some words. */
export function NewsPageView({ province, page, query: { words, about, day, month, before }, older }: NewsPageProps) {
  const tinh = province.slug,
    asked = words || about || day || month;
  const aside = page.month && (
    <MonthCalendar tinh={tinh} month={page.month} days={page.days} {...(day ? { now: day } : {})} before={page.before} after={page.after} />
  );
  return (
    <PortalPage province={province} aside={aside || undefined} {...(words ? { search: words } : {})}>
      <section className="band">
        <h1>Tin cụm, khối</h1>
        {asked && (
          <p className="lead num">
            {countWords(page.total)} tin{words && <> có “{words}”</>}
            {about && <> về {about}</>}
            {day && <> ngày {dateWords(day)}</>}
            {month && <> trong {monthWords(month).toLowerCase()}</>}. <Go href={`/${tinh}/tin`}>Xem tất cả tin</Go>
          </p>
        )}
        {page.lines.length > 0 ? (
          <NewsList tinh={tinh} lines={page.lines} level={2} />
        ) : asked ? (
          <Empty title="Không tìm thấy tin nào">Thử từ khác, bớt từ, hoặc chọn ngày khác trên lịch.</Empty>
        ) : (
          <Empty title="Chưa có tin nào">Tin của các khối, cụm thi đua được công bố sẽ hiện ở đây.</Empty>
        )}
        {(older || before) && (
          <div className="pager">
            {before && (
              <ButtonLink href={`/${tinh}/tin`} icon="left">
                Tin mới nhất
              </ButtonLink>
            )}
            {older && (
              <ButtonLink href={`/${tinh}/tin${older}`} icon="right">
                Tin cũ hơn
              </ButtonLink>
            )}
          </div>
        )}
      </section>
    </PortalPage>
  );
}
