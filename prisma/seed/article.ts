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
  const id = at.of("article", it.key),
    publishedAt = `${it.datedOn}T08:00:00+07:00`,
    photo = it.photo && (await sowPicture(sower, at, it.photo, id)),
    status = it.still ? "draft" : "published";
  await sower.into("article", [
    {
      id,
      slug: it.key,
      title: it.title,
      summary: it.summary,
      body: it.body,
      author: it.author,
      event_on: it.eventOn,
      dated_on: it.still ? null : it.datedOn,
      views_before: it.viewsBefore,
      invented: it.invented,
      source: it.source,
      status,
      bloc_id: at.bloc(it.bloc),
      bloc_year_id: it.yearId,
      meeting_id: it.meetingId,
      movement_id: it.movementId,
      role_model_id: it.roleModelId,
      photo_id: photo,
      updated_by_id: it.by,
      ...it.still,
      ...(it.still ? {} : { published_at: publishedAt }),
    },
  ]);
  for (const [n, picture] of (it.pictures ?? []).entries())
    await sower.into("article_picture", [
      { id: at.of("article-picture", it.key, String(n)), article_id: id, number: n + 1, use_id: await sowPicture(sower, at, picture, id) },
    ]);
  await sower.into(
    "article_unit",
    (it.units ?? []).map((unit) => ({ id: at.of("article-unit", it.key, unit), article_id: id, unit_id: at.unit(unit) })),
  );
  if (it.still) return;
  await sower.client.query("select article_to_public($1, $2)", [id, publishedAt]);
  sower.audit("article.published", id, { slug: it.key }, ENTERED);
}

export type SeedOffer = {
  article: string;
  unit: string;
  yearId: string;
  /** Key of an item; none: to the unit as a whole. */ item?: string;
  by: string;
  at: string;
  taken?: { by: string; at: string; issuer: string };
};

/** An article offered as evidence, and what a unit with its sheet in hand made of it. */
export async function sowOffer(sower: Sower, at: Keys, { article, unit, yearId, item, by, at: when, taken }: SeedOffer): Promise<void> {
  const id = at.of("article-offer", article, unit, item ?? ""),
    articleId = at.of("article", article),
    unitId = at.unit(unit),
    sheetId = at.of("sheet", yearId, unit),
    evidence = at.of("evidence", unit, article);
  await sower.into("article_offer", [
    { id, article_id: articleId, unit_id: unitId, bloc_year_id: yearId, item_key: item, offered_by_id: at.person(by), offered_at: when },
  ]);
  sower.audit("article.offered", articleId, { units: [unitId], items: item ? [item] : [], made: 1 }, when, {
    person: at.person(by),
    post: "bloc_secretary",
  });
  if (!taken) return;
  const {
    rows: [place],
  } = await sower.client.query<{ id: string }>(
    "select i.id from score_sheet s join criteria_item i on i.province_id = s.province_id and i.criteria_version_id = s.criteria_version_id and i.item_key = $2 where s.province_id = app_province() and s.id = $1",
    [sheetId, item],
  );
  await sower.client.query(
    `insert into evidence (id, unit_id, title, issued_on, issuer, article_id, added_by_id, added_at) select $1, $2, p.title, p.dated_on, $3, p.id, $5, $6 from published_article p where p.province_id = app_province() and p.id = $4`,
    [evidence, unitId, taken.issuer, articleId, at.person(taken.by), taken.at],
  );
  await sower.client.query(
    "update article_offer set state = 'accepted', answered_by_id = $2, answered_at = $3 where province_id = app_province() and id = $1",
    [id, at.person(taken.by), taken.at],
  );
  await sower.into("evidence_use", [
    { evidence_id: evidence, sheet_id: sheetId, item_id: place!.id, added_by_id: at.person(taken.by), added_at: taken.at },
  ]);
  sower.audit("evidence.article_taken", sheetId, { unit: unitId, evidence, item: place!.id, article: articleId }, taken.at, {
    person: at.person(taken.by),
    post: "unit_officer",
  });
}

async function sowPicture(sower: Sower, at: Keys, { file, caption, alt }: SeedPicture, about: string): Promise<string> {
  const stored = await sowFile(sower, at, `pictures/${file}`),
    use = at.of("use", file, about);
  await sower.into("file_use", [
    { id: use, file_id: stored.id, file_name: stored.name, kind: "article_photo", about, caption, alt_text: alt },
  ]);
  return use;
}
