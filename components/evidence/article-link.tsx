import { Go } from "@/components/ui/go";
import type { EvidenceArticle } from "@/lib/evidence/articles";
import { articleHref, articleNote } from "@/lib/evidence/article-words";
import { CHECKERS_ONLY_WORDS } from "@/lib/evidence/words";

type LinkProps = { it: { title: string; checkersOnly: boolean }; article: EvidenceArticle; tinh: string };

/** An article that proves something: opened where the public reads it, or named with the day on which it was taken away. That it stood on the portal is said by day and issuer beside it. */
export function ArticleLink({ it, article, tinh }: LinkProps) {
  const notes = [article.slug === null && articleNote(article), it.checkersOnly && CHECKERS_ONLY_WORDS].filter(Boolean).join(". ");
  const face = (
    <>
      <b>BÀI</b>
      <span>{it.title}</span>
    </>
  );
  return (
    <>
      {article.slug === null ? (
        <span className="file">{face}</span>
      ) : (
        <Go className="file" href={articleHref(tinh, article.slug)} target="_blank" rel="noreferrer">
          {face}
        </Go>
      )}
      {notes && <span className="meta block">{notes}</span>}
    </>
  );
}
