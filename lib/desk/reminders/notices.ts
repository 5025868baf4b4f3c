import { dayOf } from "@/lib/provinces/dates";
import type { DeskEvent } from "../desk";
import { saidToday } from "../today-words";

export type SaidNotice = { at: string; words: string; by: string | null };
export type NoticeDay = { day: string; notices: SaidNotice[] };

const said = (events: readonly DeskEvent[]): SaidNotice[] =>
  events.flatMap((event) => {
    const words = saidToday(event);
    return words ? [{ at: event.at, words, by: event.by }] : [];
  });

/** Newest day first; what the bloc need not know has no words and is left out. */
export function noticesByDay(events: readonly DeskEvent[]): NoticeDay[] {
  const days = Map.groupBy(said(events), ({ at }) => dayOf(at));
  return [...days].map(([day, notices]) => ({ day, notices }));
}

export const isUnread = (at: string, seenAt: string | null): boolean => seenAt === null || Date.parse(at) > Date.parse(seenAt);
export const unreadOf = (events: readonly DeskEvent[], seenAt: string | null): number =>
  said(events).filter(({ at }) => isUnread(at, seenAt)).length;
