import { PROPOSAL_STATES } from "@/lib/awards/words";
import { firstOf } from "@/lib/provinces/search";
import type { ProposalState } from "@/lib/tenancy/generated/enums";
import { MOST_AT_ONCE, SORTS, type Sort, type Step, stepOf, WAITING, type Waiting } from "./words";

type Query = Record<string, string | string[] | undefined>;
export type QueueAsked = {
  words: string;
  state: ProposalState | null;
  /** For whom it waits. */ waiting: Waiting | null;
  /** Slug of a bloc. */ bloc: string;
  /** "toi", "chua-co", or the id of an officer. */ officer: string;
  /** Code of a title. */ title: string;
  late: boolean;
  sort: Sort;
  page: number;
};

/** Words of the address, no codes. */
const BY_ADDRESS: Record<string, ProposalState> = {
  "da-gui": "sent",
  "da-tiep-nhan": "received",
  "tra-lai": "returned",
  "dang-tham-dinh": "appraising",
  "lay-y-kien": "asking_opinion",
  "trinh-hoi-dong": "to_council",
  "thong-qua": "council_agreed",
  "khong-thong-qua": "council_refused",
  "chuyen-hinh-thuc": "changed",
  "da-trinh": "forwarded",
  "cap-tren-khong": "refused_above",
  "co-quyet-dinh": "decided",
  "da-rut": "withdrawn",
};
const addressOf = (state: ProposalState) => Object.keys(BY_ADDRESS).find((word) => BY_ADDRESS[word] === state);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const ME = "toi",
  NOBODY = "chua-co";

export const pageOf = (value: string | string[] | undefined): number =>
  Math.floor(Math.min(1000, Math.max(1, Number(firstOf(value)) || 1)));
const oneOf = <Key extends string>(list: Record<Key, unknown>, text: string): Key | null =>
  (Object.keys(list) as Key[]).find((key) => key === text) ?? null;

/** Reads the address of the queue. What is not understood is left out. */
export function queueAsked({ tim, loc, cho, khoi, cua, hinhthuc, tre, xep, trang }: Query): QueueAsked {
  const state = BY_ADDRESS[firstOf(loc)] ?? null,
    officer = firstOf(cua),
    bloc = firstOf(khoi),
    title = firstOf(hinhthuc);
  return {
    words: firstOf(tim),
    state: PROPOSAL_STATES.find((one) => one === state) ?? null,
    waiting: oneOf(WAITING, firstOf(cho)),
    bloc: /^[a-z0-9-]+$/.test(bloc) ? bloc : "",
    officer: officer === ME || officer === NOBODY || UUID.test(officer) ? officer : "",
    title: /^[A-Z0-9_]+$/.test(title) ? title : "",
    late: firstOf(tre) === "co",
    sort: oneOf(SORTS, firstOf(xep)) ?? "han",
    page: pageOf(trang),
  };
}

/** Whether anything but the order is asked: then there is something to take back. */
export const isNarrowed = ({ words, state, waiting, bloc, officer, title, late }: QueueAsked): boolean =>
  Boolean(words || state || waiting || bloc || officer || title || late);
export const WHOLE: QueueAsked = {
  words: "",
  state: null,
  waiting: null,
  bloc: "",
  officer: "",
  title: "",
  late: false,
  sort: "han",
  page: 1,
};

export function queueAddress(tinh: string, { words, state, waiting, bloc, officer, title, late, sort, page }: QueueAsked): string {
  const loc = state && addressOf(state);
  const query = new URLSearchParams({
    ...(words ? { tim: words } : {}),
    ...(loc ? { loc } : {}),
    ...(waiting ? { cho: waiting } : {}),
    ...(bloc ? { khoi: bloc } : {}),
    ...(officer ? { cua: officer } : {}),
    ...(title ? { hinhthuc: title } : {}),
    ...(late ? { tre: "co" } : {}),
    ...(sort !== "han" ? { xep: sort } : {}),
    ...(page > 1 ? { trang: String(page) } : {}),
  });
  return `/${tinh}/ban/de-nghi${query.size > 0 ? `?${query}` : ""}`;
}

/** The address in which a state stands in the form of the queue. */
export const stateWord = (state: ProposalState | null): string => (state && addressOf(state)) ?? "";

export type ManyAsked = {
  step: Step | null;
  ids: string[];
  to: string | null;
  /** The queue as it was asked, to go back to. */ back: string;
  query: string;
};

/** Reads the address of a preview: the step, the ticked dossiers, to whom. */
export function manyAsked({ viec, hs, den, ve }: Query): ManyAsked {
  const step = stepOf(firstOf(viec)),
    ids = [...new Set([hs ?? []].flat())].filter((id) => UUID.test(id)).slice(0, MOST_AT_ONCE),
    to = UUID.test(firstOf(den)) ? firstOf(den) : null;
  const back = new URLSearchParams((Array.isArray(ve) ? ve[0] : ve)?.slice(0, 500) ?? "").toString();
  const query = new URLSearchParams([
    ...(step ? [["viec", step]] : []),
    ...ids.map((id) => ["hs", id]),
    ...(to ? [["den", to]] : []),
    ...(back ? [["ve", back]] : []),
  ] as [string, string][]).toString();
  return { step, ids, to, back, query };
}

/** Where a step with many ends: at the queue, which says how many it was. */
export const doneAddress = (tinh: string, step: Step, count: number): string => `/${tinh}/ban/de-nghi?xong=${step}&so=${count}`;
const DONE: Record<Step, (count: number) => string> = {
  "tiep-nhan": (count) => `Đã tiếp nhận ${count} hồ sơ.`,
  chuyen: (count) => `Đã chuyển ${count} hồ sơ.`,
  "du-giay-to": (count) => `Đã ghi đủ thành phần của ${count} hồ sơ.`,
};
export function doneAsked({ xong, so }: Query): string | null {
  const step = stepOf(firstOf(xong)),
    count = Number(firstOf(so));
  return step && Number.isInteger(count) && count > 0 && count <= MOST_AT_ONCE ? DONE[step](count) : null;
}
