import { PROPOSAL_STATES } from "@/lib/awards/words";
import { firstOf } from "@/lib/provinces/search";
import type { ProposalState } from "@/lib/tenancy/generated/enums";

type Query = Record<string, string | string[] | undefined>;
export type QueueAsked = { words: string; state: ProposalState | null; mine: boolean; page: number };

/** Words of the address, no codes. */
const BY_ADDRESS: Record<string, ProposalState> = {
  "da-gui": "sent", "da-tiep-nhan": "received", "tra-lai": "returned", "dang-tham-dinh": "appraising", "lay-y-kien": "asking_opinion", "trinh-hoi-dong": "to_council",
  "thong-qua": "council_agreed", "khong-thong-qua": "council_refused", "chuyen-hinh-thuc": "changed", "da-trinh": "forwarded", "co-quyet-dinh": "decided", "da-rut": "withdrawn",
};
const addressOf = (state: ProposalState) => Object.keys(BY_ADDRESS).find((word) => BY_ADDRESS[word] === state);

export const pageOf = (value: string | string[] | undefined): number => Math.floor(Math.min(1000, Math.max(1, Number(firstOf(value)) || 1)));

/** Reads the address of the queue. What is not understood is left out. */
export function queueAsked({ tim, loc, cua, trang }: Query): QueueAsked {
  const state = BY_ADDRESS[firstOf(loc)] ?? null;
  return { words: firstOf(tim), state: PROPOSAL_STATES.find((one) => one === state) ?? null, mine: firstOf(cua) === "toi", page: pageOf(trang) };
}

export function queueAddress(tinh: string, { words, state, mine, page }: QueueAsked): string {
  const loc = state && addressOf(state);
  const query = new URLSearchParams({ ...(words ? { tim: words } : {}), ...(loc ? { loc } : {}), ...(mine ? { cua: "toi" } : {}), ...(page > 1 ? { trang: String(page) } : {}) });
  return `/${tinh}/ban/de-nghi${query.size > 0 ? `?${query}` : ""}`;
}
