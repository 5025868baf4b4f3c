import { postFor } from "@/lib/access/policy";
import type { DeskOffers } from "@/lib/evidence/articles";
import { postLine } from "@/lib/people/words";
import type { Actor } from "@/lib/tenancy/actor";
import type { Task } from "./desk";

/** What readers sent and nobody has read yet; row security counts only what this person may decide. */
export const READERS_WAITING = "(select count(*)::int from reader_opinion o where o.province_id = app_province() and o.state = 'waiting')";

export function readerTasks(actor: Actor, waiting: number, home: string): Task[] {
  const post = waiting > 0 && postFor("article.list", actor, {});
  return post
    ? [
        {
          key: "reader-opinions",
          title: `Xem ${waiting} ý kiến bạn đọc`,
          detail: "Gửi từ cổng công khai, chưa công bố. Trả lời, công bố hoặc không công bố.",
          due: null,
          post: postLine(post),
          href: `${home}/tin-bai/y-kien?loai=cho-xem`,
          verb: "Xem",
        },
      ]
    : [];
}

/** Articles that wait for a second person, of whom this reader may be one. */
export const ARTICLES_WAITING = `(select count(*)::int from article a where a.province_id = app_province() and a.sent_at is not null and a.due_at is null and a.updated_by_id is distinct from app_person()
  and ((select app_reach()) && array['board_officer', 'board_leader'] or (select app_reach()) && array['bloc_head@' || a.bloc_year_id, 'bloc_deputy@' || a.bloc_year_id]))`;

export function articleTasks(actor: Actor, waiting: number, home: string): Task[] {
  const post = waiting > 0 && postFor("article.list", actor, {});
  return post
    ? [
        {
          key: "articles",
          title: `Duyệt ${waiting} tin bài`,
          detail: "Người viết đã gửi duyệt. Đọc, công bố, hẹn giờ đăng hoặc trả lại để sửa.",
          due: null,
          post: postLine(post),
          href: `${home}/tin-bai?loai=cho-duyet`,
          verb: "Duyệt",
        },
      ]
    : [];
}

/** Articles offered as evidence to a unit that still has its sheet. */
export function offerTasks(actor: Actor, offers: readonly DeskOffers[], home: string): Task[] {
  return offers.flatMap(({ unitId, slug, unit, count }) => {
    const post = postFor("article_offer.answer", actor, { unitId });
    return post
      ? [
          {
            key: `article-offers-${unitId}`,
            title: `Xem ${count} bài viết được giới thiệu làm minh chứng`,
            detail: `${unit}: dùng cho tiêu chí của bảng tự chấm, hoặc không dùng.`,
            due: null,
            post: postLine(post),
            href: `${home}/don-vi/${slug}/minh-chung#bai-viet`,
            verb: "Xem",
            unitId,
          },
        ]
      : [];
  });
}
