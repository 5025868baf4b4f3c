import type { ProblemCode } from "@/lib/problems/catalogue";
import type { ArticleStatus } from "@/lib/tenancy/generated/enums";

type Readable = { summary: string; body: string; author: string; photoId: string | null; photoAlt: string | null };

/** All that keeps an article from the public. The page lists it, the action refuses on it. */
export function obstaclesToPublish({ summary, body, author, photoId, photoAlt }: Readable): ProblemCode[] {
  const found: ProblemCode[] = [];
  if (summary.trim() === "") found.push("article.no_summary");
  if (body.trim() === "") found.push("article.no_body");
  if (author.trim() === "") found.push("article.no_author");
  if (photoId && !photoAlt?.trim()) found.push("article.photo_needs_alt");
  return found;
}

/** The public sees an older text than the writers. An article that came in published was published as it came. */
export const hasUnpublishedEdits = ({ status, version, publishedVersion }: { status: ArticleStatus; version: number; publishedVersion: number | null }): boolean =>
  status === "published" && version > (publishedVersion ?? 1);

/** A typed word, however the keyboard composed it. */
export const isWord = (typed: string, word: string): boolean => typed.normalize("NFC").trim().replace(/\s+/g, " ").toUpperCase() === word.normalize("NFC");
