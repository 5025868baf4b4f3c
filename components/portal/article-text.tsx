import { photoHref, photoSet } from "@/components/portal/news-lists";
import { blocksOf, type Block } from "@/lib/portal/marks";

export type ShownPicture = { number: number; href: string; caption: string | null; alt: string; set?: string };
type TextProps = { summary: string; body: string; author: string; pictures?: ShownPicture[] };

/** A picture of the public, as the text shows it. */
export const publicPicture = (
  tinh: string,
  { photoId, ...it }: { number: number; photoId: string; caption: string | null; alt: string },
): ShownPicture => ({ ...it, href: photoHref(tinh, photoId, 960), set: photoSet(tinh, photoId) });

/** A text written with simple marks, as elements. The summary leads it in bold, the author line closes it. */
export function ArticleText({ summary, body, author, pictures = [] }: TextProps) {
  return (
    <div className="txt num">
      {summary && <p className="lead">{summary}</p>}
      {blocksOf(body).map((block, at) => (
        <Drawn key={at} block={block} pictures={pictures} />
      ))}
      {author && <p className="src">{author}</p>}
    </div>
  );
}

function Drawn({ block, pictures }: { block: Block; pictures: ShownPicture[] }) {
  switch (block.kind) {
    case "heading":
      return <h2>{block.text}</h2>;
    case "bullets":
      return (
        <ul>
          {block.items.map((item, at) => (
            <li key={at}>{item}</li>
          ))}
        </ul>
      );
    case "numbers":
      return (
        <ol start={block.from} style={{ counterReset: `n ${block.from - 1}` }}>
          {block.items.map((item, at) => (
            <li key={at}>{item}</li>
          ))}
        </ol>
      );
    case "paragraph":
      return <p>{block.text}</p>;
    case "picture": {
      const picture = pictures.find(({ number }) => number === block.number);
      return picture ? (
        <figure>
          <img src={picture.href} srcSet={picture.set} sizes="(max-width: 767px) 100vw, 640px" alt={picture.alt} loading="lazy" />
          {picture.caption && <figcaption>{picture.caption}</figcaption>}
        </figure>
      ) : null;
    }
  }
}
