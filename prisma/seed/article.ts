import { sowFile } from "./files.ts";
import { ENTERED } from "./meeting.ts";
import type { Keys } from "./province.ts";
import type { Sower } from "./sow.ts";

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
  photo?: { file: string; caption: string; alt: string };
  source?: string;
  invented: string;
};

/** A news item as its readers see it: the working copy, the published one, and the picture. */
export async function sowArticle(sower: Sower, at: Keys, it: SeedArticle): Promise<void> {
  const id = at.of("article", it.key), publishedAt = `${it.datedOn}T08:00:00+07:00`, photo = it.photo && (await sowPicture(sower, at, it.photo, id));
  const shared = { id, slug: it.key, title: it.title, summary: it.summary, body: it.body, author: it.author, event_on: it.eventOn, dated_on: it.datedOn, views_before: it.viewsBefore, invented: it.invented, published_at: publishedAt };
  await sower.into("article", [{ ...shared, status: "published", bloc_id: at.bloc(it.bloc), bloc_year_id: it.yearId, meeting_id: it.meetingId, source: it.source, photo_id: photo?.use }]);
  await sower.into("published_article", [{ ...shared, bloc_name: it.blocName, year: it.year, photo_id: photo?.published, photo_caption: it.photo?.caption, photo_alt: it.photo?.alt }]);
  sower.audit("article.published", id, { slug: it.key }, ENTERED);
}

async function sowPicture(sower: Sower, at: Keys, { file, caption, alt }: { file: string; caption: string; alt: string }, about: string) {
  const stored = await sowFile(sower, at, `pictures/${file}`), use = at.of("use", file, about), published = at.of("published-file", file);
  await sower.into("file_use", [{ id: use, file_id: stored.id, kind: "article_photo", about, caption, alt_text: alt }]);
  await sower.into("published_file", [{ id: published, sha256: stored.sha256, media_type: stored.mediaType }]);
  return { use, published };
}
