import { postFor } from "@/lib/access/policy";
import {
  type AnswerFact,
  askedUnits,
  isAwaited,
  type MinutesFact,
  minutesReminder,
  obstaclesToFreeze,
  type Roll,
  stepOfMinutes,
} from "@/lib/meetings/minutes/rules";
import { postLine } from "@/lib/people/words";
import { dateWords, dayOf } from "@/lib/provinces/dates";
import type { Actor, HeldPost } from "@/lib/tenancy/actor";
import type { Task } from "./desk";
import { placeBeside } from "./place";

/** A meeting that has ended and whose minutes are not signed: how far they have come, who was there, what was said of them. */
export type MinutesWaiting = {
  id: string;
  title: string;
  endedAt: string | null;
  keeperId?: string | null;
  record: MinutesFact | null;
  roll: Roll;
  answers: AnswerFact[];
};
type Year = { id: string; today: string; memberUnitIds: string[]; bloc: { shortName: string; name?: string }; year: string };

/** From the end of the meeting to the signature: prepared, answered by the units, closed by the chair, signed. */
export function minutesTasks(actor: Actor, year: Year, it: MinutesWaiting, at: string): Task[] {
  const keeps = postFor("meeting.keep", actor, { blocYearId: year.id, keeperId: it.keeperId ?? null, memberUnitIds: year.memberUnitIds }),
    href = `${at}/hoi-nghi/${it.id}`,
    step = stepOfMinutes("closed", it.record);
  const ended = it.endedAt ? `Họp xong ngày ${dateWords(dayOf(it.endedAt))}. ` : "";
  if (step === "frozen") return keeps ? [signing(it, keeps, ended, href)] : [];
  if (step === "preparing")
    return keeps
      ? [
          {
            key: `minutes-prepare-${it.id}`,
            title: `Thống nhất biên bản: ${it.title}`,
            detail: `${ended}Gửi dự thảo để các đơn vị trả lời; đã thông qua tại cuộc họp thì chốt luôn.`,
            due: null,
            post: postLine(keeps),
            href: `${href}#bien-ban`,
            verb: "Mở",
          },
        ]
      : [];
  return [...asking(actor, year, it, href), ...(keeps ? keeping(actor, year, it, href, keeps) : [])];
}

const signing = ({ id, title }: MinutesWaiting, post: HeldPost, ended: string, href: string): Task => ({
  key: `minutes-${id}`,
  title: post.code === "bloc_secretary" ? `Lấy chữ ký, ghi nhận biên bản: ${title}` : `Ký biên bản: ${title}`,
  detail: `${ended}In biên bản, ký, ghi số và tải bản chụp.`,
  due: null,
  post: postLine(post),
  href: `${href}#ky-bien-ban`,
  verb: "Mở",
});
const askedOf = ({ roll, answers, record }: MinutesWaiting) => askedUnits(roll, answers, record!.wordsVersion);

function asking(actor: Actor, year: Year, it: MinutesWaiting, href: string): Task[] {
  return askedOf(it)
    .filter(isAwaited)
    .flatMap(({ unitId, unitName, standing }): Task[] => {
      const post = postFor("minutes.answer", actor, { unitId });
      return post
        ? [
            {
              unitId,
              key: `minutes-answer-${it.id}-${unitId}`,
              title: `Xem, trả lời về biên bản: ${it.title}`,
              detail: `${unitName} ${standing === "rewritten" ? "đã trả lời bản trước, dự thảo nay được sửa" : "chưa trả lời"}.`,
              place: placeBeside(post, year),
              due: it.record!.dueOn,
              post: postLine(post),
              href: `${href}#tra-loi`,
              verb: "Xem biên bản",
            },
          ]
        : [];
    });
}

function keeping(actor: Actor, year: Year, it: MinutesWaiting, href: string, keeps: HeldPost): Task[] {
  const asked = askedOf(it),
    waiting = asked.filter(isAwaited),
    objections = asked.filter(({ standing }) => standing === "objects"),
    place = `${href}#bien-ban`,
    post = postLine(keeps);
  const chairs = postFor("meeting.close", actor, { blocYearId: year.id }),
    ready = obstaclesToFreeze({ status: "closed", mode: "live", minutes: it.record, today: year.today }, "BY_ANSWERS", asked).length === 0;
  const copy = minutesReminder(it.title, year.bloc.name ?? year.bloc.shortName, it.record!.dueOn, asked),
    late = it.record!.dueOn! < year.today;
  return [
    ...(objections.length > 0
      ? [
          {
            key: `minutes-object-${it.id}`,
            title: `Trả lời ${objections.length} ý kiến về biên bản: ${it.title}`,
            detail: `${objections.map(({ unitName }) => unitName).join("; ")}.`,
            due: null,
            post,
            href: place,
            verb: "Trả lời",
          },
        ]
      : []),
    ...(waiting.length > 0 && !late && copy
      ? [
          {
            key: `minutes-wait-${it.id}`,
            title: `Biên bản: ${asked.length - waiting.length} trên ${asked.length} đơn vị đã trả lời`,
            detail: `${it.title}. Chưa trả lời: ${waiting.map(({ unitName }) => unitName).join("; ")}.`,
            due: it.record!.dueOn,
            post,
            href: place,
            verb: "Xem",
            copy,
          },
        ]
      : []),
    ...(ready && chairs
      ? [
          {
            key: `minutes-freeze-${it.id}`,
            title: `Chốt biên bản: ${it.title}`,
            detail:
              waiting.length === 0 ? "Các đơn vị dự họp đã trả lời." : `Đã hết hạn trả lời; ${waiting.length} đơn vị không có ý kiến.`,
            due: null,
            post: postLine(chairs),
            href: place,
            verb: "Chốt",
          },
        ]
      : []),
  ];
}
