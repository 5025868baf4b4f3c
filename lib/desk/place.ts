import type { HeldPost } from "@/lib/tenancy/actor";
import type { Task } from "./desk";

/** A bloc or cluster in one of its years. */
export type Place = { bloc: string; year: string };

/** Where a task of this year is done. A post of the bloc names bloc and year on its own line: they are not said twice. */
export const placeBeside = (post: HeldPost, year: { id: string; year: string; bloc: { shortName: string } }): Place | null =>
  post.blocYearId === year.id ? null : { bloc: year.bloc.shortName, year: year.year };

/** What is read under the title: of what the task is, in which bloc, what has to happen first. */
export const underTitle = ({ detail, place, before }: Pick<Task, "detail" | "place" | "before">): string =>
  [detail, place && `${place.bloc}, năm ${place.year}.`, before].filter(Boolean).join(" ");
