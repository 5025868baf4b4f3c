import { may } from "@/lib/access/policy";
import { postLine } from "@/lib/people/words";
import type { Actor } from "@/lib/tenancy/actor";
import type { Task } from "./desk";

/** A comment that names the reader's unit, or the head's side, and has neither been answered nor read. */
export type DeskMention = {
  id: string;
  unitId: string | null;
  blocYearId: string;
  sheetUnitId: string;
  sheetUnit: string;
  slug: string;
  itemKey: string;
  item: string;
  by: string | null;
  bloc: string;
  blocName: string;
  year: string;
};

/** One task a line, however often it was asked there. */
export function commentTasks(actor: Actor, mentions: readonly DeskMention[], home: string): Task[] {
  const lines = Map.groupBy(mentions, ({ slug, itemKey, blocYearId, unitId }) => `${blocYearId} ${slug} ${itemKey} ${unitId ?? ""}`);
  return [...lines.values()].flatMap((asked): Task[] => {
    const it = asked[0]!;
    const post = actor.posts.find(({ code, unitId, blocYearId }) =>
      it.unitId === null
        ? ["bloc_head", "bloc_deputy", "bloc_secretary"].includes(code) && blocYearId === it.blocYearId
        : ["unit_officer", "unit_leader", "cross_checker"].includes(code) && unitId === it.unitId,
    );
    if (!post || !may("desk.read", actor, {})) return [];
    return [
      {
        ...(it.unitId ? { unitId: it.unitId } : {}),
        key: `mention-${it.id}`,
        title: `Trả lời ý kiến: ${it.item}`,
        detail: `${asked.length > 1 ? `${asked.length} ý kiến` : `Ý kiến của ${it.by ?? "cơ quan chuyên trách"}`} về bảng chấm điểm của ${it.sheetUnit}.`,
        place: { bloc: it.blocName, year: it.year },
        due: null,
        post: postLine(post),
        href: `${home}/khoi/${it.bloc}/${it.year}/cham-diem/${it.slug}/y-kien?muc=${it.itemKey}`,
        verb: "Trả lời",
      },
    ];
  });
}
