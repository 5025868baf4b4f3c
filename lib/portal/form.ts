import { dayOf, isoDate } from "@/lib/provinces/dates";
import type { ArticleFound } from "./queries";

/** An article as its form shows it. */
export const formOf = (it: ArticleFound) => ({
  id: it.id,
  version: it.version,
  title: it.title,
  slug: it.slug,
  summary: it.summary,
  body: it.body,
  author: it.author,
  blocYearId: it.blocYearId ?? "",
  meetingId: it.meetingId ?? "",
  roleModelId: it.roleModelId ?? "",
  eventOn: it.eventOn ? isoDate(it.eventOn) : "",
  datedOn: it.datedOn ? isoDate(it.datedOn) : "",
  photoCaption: it.photoCaption ?? "",
  photoAlt: it.photoAlt ?? "",
});

/** An article as the public would read it if it were published now. */
export const shownOf = (it: ArticleFound, now: Date) => ({
  title: it.title,
  summary: it.summary,
  body: it.body,
  author: it.author,
  datedOn: it.datedOn ? isoDate(it.datedOn) : dayOf(now),
  eventOn: it.eventOn ? isoDate(it.eventOn) : null,
  blocName: it.bloc?.name ?? null,
  year: it.blocYear?.year ?? null,
  photoCaption: it.photoCaption,
  photoAlt: it.photoAlt,
  invented: it.invented,
  tags: [],
});
