import type { ReactNode } from "react";
import { PrintButton } from "@/components/layout/print-button";
import { ArticleText, type ShownPicture } from "@/components/portal/article-text";
import { InventedNote } from "@/components/portal/invented-note";
import { CopyBox } from "@/components/ui/copy-box";
import { Go } from "@/components/ui/go";
import { Icon } from "@/components/ui/icon";
import { countWords } from "@/lib/portal/words";
import { dateWords } from "@/lib/provinces/dates";

export type ShownArticle = {
  title: string;
  summary: string;
  body: string;
  author: string;
  datedOn: string | null;
  eventOn: string | null;
  blocName: string | null;
  year: string | null;
  photoCaption: string | null;
  photoAlt: string | null;
  invented: string | null;
};
type ViewProps = {
  article: ShownArticle;
  views: number;
  photo: string | null;
  photoSet?: string | undefined;
  /** Within the text. */
  pictures?: ShownPicture[];
  /** Where it can be shared from; not on a preview. */
  share?: string;
  tags?: ReactNode;
  pledge: { href: string; signed: number; parties: number; whole: boolean } | null;
  /** What readers say under it; not on a preview. */
  opinions?: ReactNode;
};

/** An article as the public sees it; the writers' preview shows the very same. */
export function ArticleView({ article, views, photo, photoSet, pictures, share, tags, pledge, opinions }: ViewProps) {
  return (
    <article className="art">
      {article.blocName && (
        <p className="meta num kicker">
          {article.blocName}
          {article.year && `, năm ${article.year}`}
        </p>
      )}
      <h1>{article.title}</h1>
      <div className="by num">
        <span>{article.datedOn ? `Cập nhật ${dateWords(article.datedOn)}` : "Ngày đăng ghi khi công bố"}</span>
        <span>
          <Icon name="eye" size="s" /> {countWords(views)} lượt xem
        </span>
        <span className="acts">
          {share && <CopyBox text={share} label="Sao chép liên kết" said="Đã sao chép liên kết của bài." />}
          <PrintButton kind="plain">In bài</PrintButton>
        </span>
      </div>
      {article.invented && <InventedNote text={article.invented} />}
      {photo && (
        <figure>
          <img src={photo} srcSet={photoSet} sizes="(max-width: 1099px) 100vw, 800px" alt={article.photoAlt ?? ""} />
          {article.photoCaption && <figcaption>{article.photoCaption}</figcaption>}
        </figure>
      )}
      <ArticleText summary={article.summary} body={article.body} author={article.author} {...(pictures ? { pictures } : {})} />
      {pledge && (
        <p className="proof num">
          {pledge.whole && (
            <span>
              <Icon name="pen" size="s" />
              <Go href={`${pledge.href}#toan-van`}>Toàn văn giao ước</Go>
            </span>
          )}
          <span>
            <Icon name="shield" size="s" />
            <Go href={pledge.href}>Kiểm tra chữ ký của {pledge.parties} đơn vị</Go>
          </span>
        </p>
      )}
      {tags}
      {opinions}
    </article>
  );
}
