import { postFor } from "@/lib/access/policy";
import { reminderOf } from "@/lib/criteria/opinions/reminder";
import { postLine } from "@/lib/people/words";
import type { Actor } from "@/lib/tenancy/actor";
import type { DeskYear, Task } from "./desk";
import { placeBeside } from "./place";

/** A draft of criteria laid before the members; `silent`: members that have not yet said what they think of it as a whole. */
export type DeskTalk = { versionId: string; dueOn: string; open: boolean; waiting: number; silent: { unitId: string; name: string }[] };

/** A table waits for the opinion of one's unit; whoever keeps the bloc sees how many have answered, and what waits for an answer. */
export function opinionTasks(actor: Actor, year: DeskYear, at: string): Task[] {
  const { talk } = year.criteria;
  if (!talk) return [];
  const { silent } = talk,
    own = talk.open
      ? silent.flatMap(({ unitId, name }): Task[] => {
          const post = postFor("opinion.give", actor, { unitId });
          return post
            ? [
                {
                  unitId,
                  key: `opinion-${talk.versionId}-${unitId}`,
                  title: `Góp ý bảng tiêu chí năm ${year.year}`,
                  detail: `${name} chưa góp ý.`,
                  place: placeBeside(post, year),
                  due: talk.dueOn,
                  post: postLine(post),
                  href: `${at}/tieu-chi/gop-y?donvi=${unitId}`,
                  verb: "Góp ý",
                },
              ]
            : [];
        })
      : [];
  const keeps = postFor("meeting.keep", actor, { blocYearId: year.id });
  if (!keeps) return own;
  const count = `${year.memberUnitIds.length - silent.length} trên ${year.memberUnitIds.length} đơn vị đã góp ý`,
    href = `${at}/tieu-chi/gop-y/tong-hop`;
  const asked =
    talk.open && silent.length > 0
      ? [
          {
            key: `opinions-${talk.versionId}`,
            title: `Góp ý bảng tiêu chí: ${count}`,
            detail: `Chưa góp ý: ${silent.map(({ name }) => name).join(", ")}.`,
            place: placeBeside(keeps, year),
            due: talk.dueOn,
            post: postLine(keeps),
            href,
            verb: "Xem",
            copy: reminderOf(
              { bloc: year.bloc, year: year.year, discussion: talk },
              silent.map(({ name }) => name),
            ),
          },
        ]
      : [];
  const waits =
    talk.waiting > 0
      ? [
          {
            key: `opinions-waiting-${talk.versionId}`,
            title: `Trả lời ${talk.waiting} ý kiến góp ý bảng tiêu chí`,
            detail: "Tiếp thu hoặc giữ nguyên, ghi vì sao.",
            place: placeBeside(keeps, year),
            due: null,
            post: postLine(keeps),
            href,
            verb: "Trả lời",
          },
        ]
      : [];
  return [...own, ...asked, ...waits];
}
