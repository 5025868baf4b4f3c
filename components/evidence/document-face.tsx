import type { EvidenceArticle } from "@/lib/evidence/articles";
import { CHECKERS_ONLY_WORDS, SECRET_WORDS } from "@/lib/evidence/words";
import { dateWords } from "@/lib/provinces/dates";
import { badgeOf } from "@/lib/storage/words";
import { ArticleLink } from "./article-link";
import { DocumentLink } from "./document-link";

export type DocumentShown = {
  title: string;
  number: string | null;
  issuedOn: string | null;
  issuer: string | null;
  file: string | null;
  mediaType: string | null;
  bytes: number | null;
  secret: boolean;
  checkersOnly: boolean;
  sealed: boolean;
  article: EvidenceArticle | null;
};
const size = (bytes: number) =>
  bytes < 1_048_576
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1_048_576).toLocaleString("vi-VN", { maximumFractionDigits: 1 })} MB`;

export const aboutDocument = ({ number, issuedOn, issuer }: Pick<DocumentShown, "number" | "issuedOn" | "issuer">): string =>
  [number && `Số ${number}`, issuedOn && `${number ? "ngày" : "Ngày"} ${dateWords(issuedOn)}`, issuer].filter(Boolean).join(", ");

/** A document by its name, to be opened where it has a file, with what holds for it. */
export function DocumentFace({ it, tinh, questions = [] }: { it: DocumentShown; tinh: string; questions?: readonly string[] }) {
  const notes = [
    it.secret && SECRET_WORDS,
    it.checkersOnly && CHECKERS_ONLY_WORDS,
    it.sealed && "Đã niêm phong",
    it.bytes && size(it.bytes),
  ]
    .filter(Boolean)
    .join(". ");
  if (it.article) return <ArticleLink it={it} article={it.article} tinh={tinh} />;
  return (
    <>
      {it.file && !it.sealed ? (
        <DocumentLink
          tinh={tinh}
          file={it.file}
          mediaType={it.mediaType}
          title={it.title}
          about={aboutDocument(it)}
          questions={questions}
        />
      ) : (
        <span className="file">
          <b>{it.secret ? "MẬT" : badgeOf(it.mediaType)}</b>
          <span>{it.title}</span>
        </span>
      )}
      {notes && <span className="meta block">{notes}</span>}
    </>
  );
}
