import { readDate } from "@/lib/provinces/dates";
import { firstOf } from "@/lib/provinces/search";
import type { BodyKind } from "@/lib/rules/body";
import { FORM_KINDS } from "@/lib/rules/kind";
import type { RuleBook, RuleShown } from "./queries";

type Query = Record<string, string | string[] | undefined>;
export type BookAsked = {
  title: string | null;
  day: string;
  /** What was typed where it is no day, with the words to say so. */ wrong: { typed: string; words: string } | null;
};

/** Kinds of condition in the address: words, no codes. */
const KIND_ADDRESSES: Record<string, BodyKind> = {
  "thu-hang": "rank_at_most",
  "so-phieu": "votes_above",
  "giao-uoc": "pledge_signed",
  "dang-ky": "title_registered",
  "cung-loai": "alone_in_kind",
  "cung-nam": "alone_in_year",
  "hoat-dong": "unit_stands",
  "da-khen-thuong": "awards_before",
  "xuat-sac": "excellent_in_row",
  "ty-le-ca-nhan": "members_with_title",
  "chi-tieu": "quota_count",
  "chi-tieu-ty-le": "quota_share",
  "sang-kien": "initiatives",
  "truc-tiep": "direct_share",
  "doi-chieu": "stated",
  "tat-ca": "all",
  "mot-trong": "any",
  "bieu-quyet": "voting",
  "chuyen-tiep": "transition",
  "giay-to": "paper",
};
export const kindAddress = (kind: BodyKind): string => Object.keys(KIND_ADDRESSES).find((word) => KIND_ADDRESSES[word] === kind) ?? "";
const titleAddress = (code: string) => code.toLowerCase().replaceAll("_", "-");

export function bookAsked({ danhhieu, ngay }: Query, { today, titles }: Pick<RuleBook, "today" | "titles">): BookAsked {
  const typed = firstOf(ngay),
    read = typed ? readDate(typed) : null;
  return {
    title: titles.find(({ code }) => titleAddress(code) === firstOf(danhhieu))?.code ?? null,
    day: read?.ok ? read.iso : today,
    wrong: read && !read.ok ? { typed, words: read.words } : null,
  };
}
export const titleChoices = (titles: RuleBook["titles"]) =>
  titles.map(({ code, name }) => ({ value: titleAddress(code), label: name, code }));

export function formAsked(
  { loai, thay }: Query,
  { rules }: Pick<RuleBook, "rules">,
): { kind: BodyKind | null; instead: RuleShown | undefined } {
  const kind = KIND_ADDRESSES[firstOf(loai)] ?? null;
  return { kind: kind && FORM_KINDS.includes(kind) ? kind : null, instead: rules.find(({ id }) => id === firstOf(thay)) };
}

/** The last day that somebody wants to try out before the rule is ended. */
export function endAsked({ den }: Query): { on: string | null; typed: string; words: string | null } {
  const typed = firstOf(den),
    read = typed ? readDate(typed) : null;
  return { on: read?.ok ? read.iso : null, typed, words: read && !read.ok ? read.words : null };
}
