import { may } from "@/lib/access/policy";
import type { Actor } from "@/lib/tenancy/actor";
import type { AssignmentState } from "@/lib/tenancy/generated/enums";

export const ASSIGNMENT_WORDS = {
  open: { name: "Đang chấm", chip: "todo" },
  handed_in: { name: "Đã nộp", chip: "done" },
  withdrawn: { name: "Đã thu hồi", chip: "na" },
} satisfies Record<AssignmentState, { name: string; chip: "todo" | "done" | "na" }>;

/** Who gives the figures: a department, or the board that imports what another agency published. */
export const placeWords = ({ unit }: { unit: string | null }): string => unit ?? "Cơ quan thường trực (điểm công bố)";

/** Whether this person gives out items at all: everywhere, or in a year headed by them. */
export const mayAssign = (actor: Actor): boolean =>
  may("domain.keep", actor, { blocYearIds: actor.posts.flatMap(({ blocYearId }) => blocYearId ?? []) });
