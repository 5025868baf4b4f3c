import type { ProblemItem } from "@/lib/problems/problem";
import type { ArticleStatus } from "@/lib/tenancy/generated/enums";

type Readable = {
  summary: string;
  body: string;
  author: string;
  photoId: string | null;
  photoAlt: string | null;
  updatedById: string | null;
  /** Pictures that the text calls and the article has not. */ missing: number[];
};

/** All that keeps an article from the public, by this person; null: by whoever reads it next. The page lists it, the action refuses on it. */
export function obstaclesToPublish(
  { summary, body, author, photoId, photoAlt, updatedById, missing }: Readable,
  personId: string | null,
): ProblemItem[] {
  const found: ProblemItem[] = [];
  if (summary.trim() === "") found.push({ code: "article.no_summary" });
  if (body.trim() === "") found.push({ code: "article.no_body" });
  if (author.trim() === "") found.push({ code: "article.no_author" });
  if (photoId && !photoAlt?.trim()) found.push({ code: "article.photo_needs_alt" });
  for (const number of missing) found.push({ code: "article.picture_missing", facts: { number } });
  if (personId !== null && updatedById === personId) found.push({ code: "article.second_person" });
  return found;
}

/** The public sees an older text than the writers. An article that came in published was published as it came. */
export const hasUnpublishedEdits = ({
  status,
  version,
  publishedVersion,
}: {
  status: ArticleStatus;
  version: number;
  publishedVersion: number | null;
}): boolean => status === "published" && version > (publishedVersion ?? 1);

/** A typed word, however the keyboard composed it. */
export const isWord = (typed: string, word: string): boolean =>
  typed.normalize("NFC").trim().replace(/\s+/g, " ").toUpperCase() === word.normalize("NFC");
