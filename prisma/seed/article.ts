import { sowFile } from "./files.ts";
import { ENTERED } from "./meeting.ts";
import type { Keys } from "./province.ts";
import type { Sower } from "./sow.ts";

export type SeedPicture = { file: string; caption: string; alt: string };
export type SeedArticle = {
  key: string;
  title: string;
  summary: string;
  body: string;
  author: string;
  bloc: string;
  blocName: string;
  yearId: string;
  year: string;
  meetingId?: string;
  eventOn: string;
  datedOn: string;
  viewsBefore: number;
  photo?: SeedPicture;
  /** Within the text: [ảnh 1] is the first. */
  pictures?: SeedPicture[];
  movementId?: string;
  roleModelId?: string;
  units?: string[];
  /** Who wrote the last words. */
  by?: string;
  /** Not before the public yet: waiting for a second person, or for its hour. */
  still?: { sent_at?: string; sent_by_id?: string; due_at?: string; due_by_id?: string; due_version?: number };
  source?: string;
  invented: string;
};

/** A news item as its readers see it: the working copy with its pictures and tags, and what the product's own hand publishes of it. */
export async function sowArticle(sower: Sower, at: Keys, it: SeedArticle): Promise<void> {
  const id = at.of("article", it.key), publishedAt = `${it.datedOn}T08:00:00+07:00`, photo = it.photo && (await sowPicture(sower, at, it.photo, id)), status = it.still ? "draft" : "published";
  await sower.into("article", [{
    id, slug: it.key, title: it.title, summary: it.summary, body: it.body, author: it.author, event_on: it.eventOn, dated_on: it.still ? null : it.datedOn, views_before: it.viewsBefore, invented: it.invented, source: it.source, status,
    bloc_id: at.bloc(it.bloc), bloc_year_id: it.yearId, meeting_id: it.meetingId, movement_id: it.movementId, role_model_id: it.roleModelId, photo_id: photo, updated_by_id: it.by, ...it.still,
    ...(it.still ? {} : { published_at: publishedAt }),
  }]);
  for (const [n, picture] of (it.pictures ?? []).entries()) await sower.into("article_picture", [{ id: at.of("article-picture", it.key, String(n)), article_id: id, number: n + 1, use_id: await sowPicture(sower, at, picture, id) }]);
  await sower.into("article_unit", (it.units ?? []).map((unit) => ({ id: at.of("article-unit", it.key, unit), article_id: id, unit_id: at.unit(unit) })));
  if (it.still) return;
  await sower.client.query("select article_to_public($1, $2)", [id, publishedAt]);
  sower.audit("article.published", id, { slug: it.key }, ENTERED);
}

async function sowPicture(sower: Sower, at: Keys, { file, caption, alt }: SeedPicture, about: string): Promise<string> {
  const stored = await sowFile(sower, at, `pictures/${file}`), use = at.of("use", file, about);
  await sower.into("file_use", [{ id: use, file_id: stored.id, kind: "article_photo", about, caption, alt_text: alt }]);
  return use;
}
