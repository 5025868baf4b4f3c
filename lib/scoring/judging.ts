import { type Item, itemsOf, type Version } from "@/lib/criteria/table";
import type { Judgements } from "./check-rules";
import type { Finals } from "./final-lines";

/** What one click may take over: not judged yet, and there is something of the unit's to agree with. */
export const acceptable = (version: Version, it: { judged: Judgements; self: Finals }): Item[] => itemsOf(version).filter((item) => !it.judged[item.key] && (it.self[item.key] || item.scoredBy === "self"));
