import type { ProblemItem } from "@/lib/problems/problem";
import type { HandoverYear } from "./queries";

type Asked = Pick<HandoverYear, "stage" | "archive" | "from" | "next">;

/** A year is handed over once it has been sent up, to whoever leads the next one and can read it. Page, desk and refusal ask this one rule. */
export function obstaclesToPrepare({ stage, archive, from, next }: Asked): ProblemItem[] {
  if (archive) return [{ code: "bloc_year.archive_closed" }];
  if (stage !== "proposed" && stage !== "closed") return [{ code: "handover.too_early" }];
  if (!from) return [{ code: "year.no_head" }];
  if (!next) return [{ code: "handover.no_next_year" }];
  if (!next.side) return [{ code: "handover.no_next_head", facts: { year: next.year } }];
  return next.readerId ? [] : [{ code: "handover.nobody_receives", facts: { unit: next.side.unit } }];
}

/** What was confirmed is not written anew. */
export const obstaclesToPrepareAgain = (it: Asked & Pick<HandoverYear, "handover">): ProblemItem[] =>
  it.handover?.given || it.handover?.received ? [{ code: "handover.confirmed_already" }] : obstaclesToPrepare(it);

export type SideName = "given" | "received";
/** Each side confirms once, what is sealed, and no person for both. */
export function obstaclesToConfirm(
  { handover, today }: Pick<HandoverYear, "handover" | "today">,
  side: SideName,
  personId: string,
  other: string | null,
): ProblemItem[] {
  if (!handover) return [{ code: "record.not_found" }];
  if (handover[side]) return [{ code: "handover.side_confirmed" }];
  if (handover.bundle.state !== "sealed") return [{ code: "handover.not_sealed" }];
  if (handover.handedOn > today)
    return [{ code: "handover.day_ahead", facts: { day: handover.handedOn.split("-").toReversed().join("/") } }];
  return other === personId ? [{ code: "handover.same_person" }] : [];
}
