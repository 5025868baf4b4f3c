import "server-only";
import { may } from "@/lib/access/policy";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Clash, Problem, type ClashingField } from "@/lib/problems/problem";
import { dateColumn, dateWords, dayOf, momentWords } from "@/lib/provinces/dates";
import { NO_HOUR } from "./news/hour";
import { attachPhoto, reusePhoto } from "./photo";
import { articleById, factsOfYear, type ArticleFound } from "./queries";
import type { ArticleInput, NewArticleInput } from "./schema";

type Files = Record<string, File>;
const date = (iso: string | null) => (iso ? dateColumn(iso) : null);

/** The year chosen, its bloc, and a meeting of that bloc: checked anew, because the form may name any id. */
async function placed(ctx: Ctx, { blocYearId, meetingId, roleModelId, datedOn }: NewArticleInput) {
  const facts = await factsOfYear(ctx.tx, blocYearId);
  if (!facts) throw new Problem("record.not_found");
  if (!may("article.write", ctx.actor, facts)) throw new Problem("access.denied");
  if (datedOn && datedOn > dayOf(ctx.now)) throw new Problem({ code: "article.dated_in_future", field: "datedOn" });
  if (meetingId && !facts.blocId) throw new Problem({ code: "article.meeting_needs_bloc", field: "blocYearId" });
  if (meetingId && !(await ctx.tx.meeting.findFirst({ where: { id: meetingId, blocId: facts.blocId! }, select: { id: true } })))
    throw new Problem({ code: "article.meeting_elsewhere", field: "meetingId" });
  if (
    roleModelId &&
    !(await ctx.tx.roleModel.findFirst({ where: { id: roleModelId, blocYearId: blocYearId ?? "", state: "chosen" }, select: { id: true } }))
  )
    throw new Problem({ code: "article.model_elsewhere", field: "blocYearId" });
  return { blocId: facts.blocId, blocYearId, meetingId, roleModelId };
}

const textsOf = ({ title, slug, summary, body, author, eventOn, datedOn }: NewArticleInput) => ({
  title,
  slug,
  summary,
  body,
  author,
  eventOn: date(eventOn),
  datedOn: date(datedOn),
});

export async function createArticle(ctx: Ctx, _it: unknown, input: NewArticleInput, files: Files): Promise<Done> {
  const place = await placed(ctx, input);
  const article = await ctx.tx.article.create({
    data: { ...textsOf(input), ...place, updatedById: ctx.actor.personId, updatedAt: ctx.now },
    select: { id: true },
  });
  const photoId = files.photo
    ? await attachPhoto(ctx, article.id, files.photo, input)
    : input.meetingPhoto && input.meetingId
      ? await reusePhoto(ctx, article.id, input.meetingId, input)
      : null;
  if (photoId) await ctx.tx.article.updateMany({ where: { id: article.id }, data: { photoId } });
  await audit(ctx, "article.created", article.id, { blocYearId: input.blocYearId });
  return { next: `/${ctx.actor.provinceSlug}/tin-bai/${article.id}` };
}

export async function saveArticle(ctx: Ctx, it: ArticleFound, input: ArticleInput, files: Files): Promise<Done> {
  if (input.version !== it.version) throw clash(it, input);
  const place = await placed(ctx, input);
  const moved = await ctx.tx.article.updateMany({
    where: { id: it.id, version: input.version },
    data: { ...textsOf(input), ...place, ...NO_HOUR, updatedById: ctx.actor.personId, updatedAt: ctx.now, version: { increment: 1 } },
  });
  if (moved.count === 0) {
    const theirs = await articleById(ctx.tx, it.id);
    throw theirs ? clash(theirs, input) : new Problem("record.not_found");
  }
  if (files.photo || input.removePhoto) {
    const photoId = files.photo ? await attachPhoto(ctx, it.id, files.photo, input) : null;
    await ctx.tx.article.updateMany({ where: { id: it.id }, data: { photoId } });
    if (it.photoId) await ctx.tx.fileUse.updateMany({ where: { id: it.photoId }, data: { removedAt: ctx.now } });
  } else if (it.photoId) {
    await ctx.tx.fileUse.updateMany({
      where: { id: it.photoId },
      data: { caption: input.photoCaption || null, altText: input.photoAlt || null },
    });
  }
  await audit(ctx, "article.saved", it.id, { version: input.version + 1 });
  return {
    done: it.dueAt
      ? "Đã lưu. Hẹn giờ đăng không còn hiệu lực: người thứ hai đọc lại rồi công bố hoặc hẹn giờ mới."
      : it.status === "published"
        ? "Đã lưu. Người dân vẫn đọc bản đã công bố; công bố lại để thay."
        : "Đã lưu bản nháp.",
  };
}

const LABELS = {
  title: "Tên bài",
  slug: "Đường dẫn",
  summary: "Đoạn mở đầu",
  body: "Nội dung",
  author: "Người viết, nơi cung cấp tin",
  eventOn: "Ngày diễn ra",
  datedOn: "Ngày đăng",
  photoCaption: "Chú thích ảnh",
  photoAlt: "Lời tả ảnh",
} as const;

/** Both texts of every field that differs: nobody loses a word. */
function clash(theirs: ArticleFound, yours: ArticleInput): Clash {
  const day = (value: Date | string | null) => dateWords(value);
  const has: Record<keyof typeof LABELS, [string, string]> = {
    title: [yours.title, theirs.title],
    slug: [yours.slug, theirs.slug],
    summary: [yours.summary, theirs.summary],
    body: [yours.body, theirs.body],
    author: [yours.author, theirs.author],
    eventOn: [day(yours.eventOn), day(theirs.eventOn)],
    datedOn: [day(yours.datedOn), day(theirs.datedOn)],
    photoCaption: [yours.photoCaption, theirs.photoCaption ?? ""],
    photoAlt: [yours.photoAlt, theirs.photoAlt ?? ""],
  };
  const by = theirs.updatedBy?.fullName ?? "Người khác",
    at = momentWords(theirs.updatedAt);
  const fields: ClashingField[] = (Object.keys(LABELS) as (keyof typeof LABELS)[])
    .filter((field) => has[field][0] !== has[field][1])
    .map((field) => ({ field, label: LABELS[field], yours: has[field][0], theirs: has[field][1], by, at }));
  // Only the bloc, the meeting or a picture was changed meanwhile: one line says by whom, the version moves on with the answer.
  return new Clash(
    fields.length > 0 ? fields : [{ field: "title", label: LABELS.title, yours: yours.title, theirs: theirs.title, by, at }],
    theirs.version,
  );
}
