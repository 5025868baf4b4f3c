import type { Facts } from "@/lib/access/facts";
import { may } from "@/lib/access/policy";
import type { Actor } from "@/lib/tenancy/actor";
import { canMove, MOVED_BY, type Stage } from "./rules";

type Year = Facts & { blocYearId: string; archive?: boolean };

/** Whether this person is the one who takes the year out of its stage: its head, where a day has come also the board, at the end the board alone. */
export function movesYear(actor: Actor, it: Year, stage: Stage): boolean {
  if (!canMove(stage) || !may("bloc_year.move", actor, it)) return false;
  const by = MOVED_BY[stage];
  if (by === "board") return may("bloc_year.send_back", actor, it);
  return by === "either" || actor.posts.some(({ code, blocYearId }) => code === "bloc_head" && blocYearId === it.blocYearId);
}
