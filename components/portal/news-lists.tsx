import { Go } from "@/components/ui/go";
import { Icon } from "@/components/ui/icon";
import { EDGES } from "@/lib/portal/photos/sizes";
import { dateWords } from "@/lib/provinces/dates";

export type ShownNews = {
  id: string;
  slug: string;
  title: string;
  summary: string;
  datedOn: string;
  eventOn: string | null;
  blocName: string | null;
  year: string | null;
  photoId: string | null;
  photoAlt: string | null;
};

/** `edge`: no longer than that, of the sizes that are drawn beforehand. */
export const photoHref = (tinh: string, id: string, edge?: number): string =>
  `/api/anh/${id}?tinh=${encodeURIComponent(tinh)}${edge ? `&co=${edge}` : ""}`;
/** The same picture in every size, for the browser to choose. */
export const photoSet = (tinh: string, id: string): string => EDGES.map((edge) => `${photoHref(tinh, id, edge)} ${edge}w`).join(", ");

/** The newest, with its picture, large. */
export function LeadNews({ tinh, news }: { tinh: string; news: ShownNews }) {
  return (
    <article className="leadnews">
      {news.photoId && (
        <img
          src={photoHref(tinh, news.photoId, 960)}
          srcSet={photoSet(tinh, news.photoId)}
          sizes="(max-width: 767px) 100vw, 560px"
          alt={news.photoAlt ?? ""}
        />
      )}
      <div>
        <h3>
          <Go href={`/${tinh}/tin/${news.slug}`}>{news.title}</Go>
        </h3>
        <NewsMeta news={news} />
        <p>{news.summary}</p>
      </div>
    </article>
  );
}

/** Title, day, bloc, first words; a small picture where there is one. */
export function NewsList({ tinh, lines, level = 3 }: { tinh: string; lines: ShownNews[]; level?: 2 | 3 }) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <ul className="newslist">
      {lines.map((news) => (
        <li key={news.id}>
          {news.photoId && <img src={photoHref(tinh, news.photoId, 480)} alt="" loading="lazy" />}
          <div>
            <Heading>
              <Go href={`/${tinh}/tin/${news.slug}`}>{news.title}</Go>
            </Heading>
            <NewsMeta news={news} />
            <p>{news.summary}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function NewsMeta({ news }: { news: ShownNews }) {
  return (
    <p className="meta num">
      <time dateTime={news.datedOn}>{dateWords(news.datedOn)}</time>
      {news.blocName && (
        <>
          {" "}
          · {news.blocName}
          {news.year && `, năm ${news.year}`}
        </>
      )}
    </p>
  );
}

/** Beside the text: titles and days only. `byEvent` shows the day of the conference instead of the day of the news. */
export function SideNews({
  id,
  title,
  tinh,
  lines,
  byEvent,
}: {
  id: string;
  title: string;
  tinh: string;
  lines: ShownNews[];
  byEvent?: boolean;
}) {
  if (lines.length === 0) return null;
  return (
    <section className="side" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {lines.map((news) => {
          const day = byEvent && news.eventOn ? news.eventOn : news.datedOn;
          return (
            <li key={news.id}>
              <Go href={`/${tinh}/tin/${news.slug}`}>{news.title}</Go>
              <time className="num" dateTime={day}>
                {byEvent && <Icon name="cal" size="s" />} {dateWords(day)}
              </time>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
