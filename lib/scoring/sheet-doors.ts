import { may } from "@/lib/access/policy";
import type { ProblemItem } from "@/lib/problems/problem";
import type { Actor } from "@/lib/tenancy/actor";
import type { SheetFound } from "./sheet-queries";
import {
  isOpen,
  isWithUnit,
  obstaclesToClose,
  obstaclesToDraft,
  obstaclesToExtend,
  obstaclesToHandIn,
  obstaclesToRecall,
  obstaclesToReturn,
  obstaclesToSubmit,
} from "./sheet-rules";

type Door = "submit" | "recall" | "handIn" | "paper" | "giveBack" | "extend" | "close" | "behalf";

/** Which acts stand under the sheet for this reader, and why those that are theirs cannot be done yet. */
export function doorsOf(actor: Actor, it: SheetFound & { own: boolean }): { edit: boolean; doors: Door[]; stopped: ProblemItem[] } {
  const drafts = may("sheet.draft", actor, it) && (it.own || it.onBehalf);
  const edit = drafts && obstaclesToDraft(it).length === 0;
  const hands = may("sheet.hand_in", actor, it),
    paper = may("sheet.hand_in_on_paper", actor, it) && (it.own || it.onBehalf);
  const waits = it.state === "awaiting_leader" && obstaclesToHandIn(it, []).length === 0;
  const asked: [Door, boolean][] = [
    ["handIn", hands && waits],
    ["submit", drafts && obstaclesToSubmit(it, []).length === 0],
    ["paper", paper && waits],
    ["recall", drafts && obstaclesToRecall(it).length === 0],
    ["giveBack", may("sheet.return", actor, it) && obstaclesToReturn(it).length === 0],
    ["extend", may("sheet.extend", actor, it) && obstaclesToExtend(it).length === 0 && !it.own],
    ["close", may("sheet.extend", actor, it) && obstaclesToClose(it).length === 0 && !it.own],
  ];
  const stopped = drafts && isOpen(it) ? obstaclesToSubmit(it, []) : hands && isWithUnit(it) ? obstaclesToHandIn(it, []) : [];
  return { edit, doors: asked.filter(([, open]) => open).map(([door]) => door), stopped };
}
