import { dateWords } from "@/lib/provinces/dates";

/** Screen words of the room (GLOSSARY.md). */
export const PLEDGE_STATE_WORDS = {
  draft: "Dự thảo",
  adopted: "Đã thông qua",
  signing: "Đang ký",
  signed: "Đã ký đủ",
} as const;
export type PledgeState = keyof typeof PLEDGE_STATE_WORDS;

export const MANNER_WORDS = {
  APP: "Đã ký xác nhận",
  PAPER: "Ký thay, theo bản giấy",
  ARCHIVE: "Ghi theo bản giấy",
} as const;
export type Manner = keyof typeof MANNER_WORDS;

export const MEASURE_WORDS = { NUMBER: "Số lượng", YES_NO: "Đạt / không đạt" } as const;
export type Measure = keyof typeof MEASURE_WORDS;

/** "Đang ký (6/8)"; what was signed on paper long ago is not being signed. */
export function stateWords(state: PledgeState, signed: number, of: number, archive = false): string {
  if (archive && signed > 0) return `Ghi theo bản giấy (${signed}/${of})`;
  return state === "signing" ? `${PLEDGE_STATE_WORDS.signing} (${signed}/${of})` : PLEDGE_STATE_WORDS[state];
}

/** "Sở A, gia hạn đến 06/12/2026": said of whoever has a later day than the common one. */
export const withLaterDay = (words: string, own: string | null, common: string | null): string =>
  own !== null && common !== null && own > common ? `${words}, gia hạn đến ${dateWords(own)}` : words;

export const TRACE = "Xác nhận trên hệ thống là dấu vết phê duyệt, không phải chữ ký số.";
export const ON_BEHALF = "Thư ký khối nhập thay";

/** "7c1f 90ab 4e2d …": groups that an eye can follow. */
export const hashWords = (hash: string, groups = 16): string => (hash.match(/.{4}/g) ?? []).slice(0, groups).join(" ");

/** Proposals a secretary starts from; every word can be changed. */
export const proposedTitle = (year: string): string => `Giao ước thi đua năm ${year}`;
export const proposedPreamble = (members: number, year: string): string =>
  `${members} đơn vị thành viên của Khối cùng cam kết thực hiện trong năm ${year} các nội dung sau:`;
export const proposedClosing = (endsOn: string): string =>
  `Giao ước có hiệu lực từ ngày ký đến hết ngày ${endsOn}. Các đơn vị thành viên có trách nhiệm thực hiện đầy đủ những nội dung đã cam kết.`;
export const proposedAddendum = (unit: string, title: string, hash: string): string =>
  `${unit} tham gia ${title} với tư cách đơn vị mới của Khối, cam kết thực hiện đầy đủ các nội dung của giao ước (mã văn bản ${hashWords(hash, 4)}) kể từ ngày ký phụ lục này.`;
