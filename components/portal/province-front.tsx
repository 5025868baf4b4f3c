import { LeadNews, NewsList, SideNews, type ShownNews } from "@/components/portal/news-lists";
import { PortalPage } from "@/components/portal/portal-page";
import { VerifyForm } from "@/components/portal/verify-form";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import type { NoticeLine } from "@/lib/portal/notices/queries";
import { fullNameOf } from "@/lib/portal/words";
import { dateWords } from "@/lib/provinces/dates";

type PledgeLine = { code: string; title: string; blocName: string; year: string; signed: number; parties: number };
type FrontProps = {
  province: Parameters<typeof PortalPage>[0]["province"];
  front: { news: ShownNews[]; events: ShownNews[]; pledges: PledgeLine[]; notices: NoticeLine[] };
};

/** Front page of a province: what is new, what was held, what anybody can verify. */
export function ProvinceFront({ province, front: { news, events, pledges, notices } }: FrontProps) {
  const tinh = province.slug,
    [first, ...rest] = news;
  const aside = (
    <>
      {notices.length > 0 && (
        <section className="side" aria-labelledby="h-lyk">
          <h2 id="h-lyk">Đang lấy ý kiến</h2>
          <ul>
            {notices.map(({ id, title, endsOn }) => (
              <li key={id}>
                <Go href={`/${tinh}/thong-bao/${id}`}>{title}</Go>
                <span className="meta num">Nhận phản ánh đến hết ngày {dateWords(endsOn)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <SideNews id="h-hoat-dong" title="Hoạt động gần đây" tinh={tinh} lines={events} byEvent />
      <section className="side" aria-labelledby="h-gu">
        <h2 id="h-gu">Giao ước đã công bố</h2>
        {pledges.length === 0 ? (
          <p className="meta">Giao ước được khối công bố toàn văn sẽ hiện ở đây.</p>
        ) : (
          <ul>
            {pledges.map((pledge) => (
              <li key={pledge.code}>
                <Go href={`/${tinh}/xac-minh/${pledge.code}`}>{pledge.title}</Go>
                <span className="meta num">
                  {pledge.blocName}, năm {pledge.year}. Đã ký {pledge.signed}/{pledge.parties} đơn vị
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
  return (
    <PortalPage province={province} aside={aside}>
      <h1 className="sr">Cổng thi đua, khen thưởng {fullNameOf(province)}</h1>
      <section className="band" aria-labelledby="h-tin">
        <h2 id="h-tin">Tin mới</h2>
        {!first ? (
          <Empty title="Chưa có tin nào">Tin của các khối, cụm thi đua được công bố sẽ hiện ở đây.</Empty>
        ) : (
          <>
            <LeadNews tinh={tinh} news={first} />
            {rest.length > 0 && <NewsList tinh={tinh} lines={rest} />}
            <p className="more">
              <Go href={`/${tinh}/tin`}>Tất cả tin</Go>
            </p>
          </>
        )}
      </section>
      <section className="band" aria-labelledby="h-xm">
        <h2 id="h-xm">Xác minh giao ước thi đua</h2>
        <p className="lead">
          Ai cầm bản giao ước trong tay cũng kiểm tra được: ai đã ký, ký lúc nào, và nội dung có bị sửa sau khi ký hay không.
        </p>
        <VerifyForm tinh={tinh} />
      </section>
    </PortalPage>
  );
}
