import type { ArticleOfferState, ArticleStatus } from "@/lib/tenancy/generated/enums";

/** States of an article as its writers read them. */
export const ARTICLE_STATUS_WORDS = {
  draft: "Bản nháp",
  published: "Đã công bố",
  withdrawn: "Đã gỡ",
} satisfies Record<ArticleStatus, string>;

/** What became of an offer of an article as evidence. */
export const OFFER_WORDS = {
  open: { name: "Chờ đơn vị chọn", chip: "todo" },
  accepted: { name: "Đã dùng làm minh chứng", chip: "done" },
  declined: { name: "Không dùng", chip: "plain" },
} as const satisfies Record<ArticleOfferState, { name: string; chip: string }>;

/** Typed before the public sees anything. */
export const PUBLISH_WORD = "CÔNG BỐ";
/** Typed before something public is taken away. */
export const WITHDRAW_WORD = "GỠ BÀI";

/** "Thành phố Cần Thơ", "Tỉnh Phú Thọ": a name that already says what it is stays as it is. */
export function fullNameOf({
  name,
  kind,
  fullName,
}: {
  name: string;
  kind: "PROVINCE" | "CITY";
  /** As the province itself wants it. */ fullName?: string | null;
}): string {
  if (fullName) return fullName;
  if (/^(tỉnh|thành phố)\s/i.test(name)) return name;
  return `${kind === "CITY" ? "Thành phố" : "Tỉnh"} ${name}`;
}

/** The groups of a telephone number stay on one line. */
export const boundFigures = (text: string): string => text.replace(/(?<=\d) (?=\d)/g, "\u00a0");

/** How a unit signed, for a stranger who reads the table. */
export const MANNER_WORDS = {
  APP: "Ký xác nhận trên phần mềm",
  PAPER: "Ký trên giấy",
  ARCHIVE: "Ghi theo bản giấy",
} as const;

const GROUPED = new Intl.NumberFormat("vi-VN");
/** 1.000, as officials write it. */
export const countWords = (count: number): string => GROUPED.format(count);
