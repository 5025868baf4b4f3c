import { readDate } from "@/lib/provinces/dates";
import { isMonth } from "@/lib/provinces/month";

/** The picture of one point that counts readings (views.ts); a file of public/. */
export const PIXEL = "/luot-xem.gif";
/** @param article its id, or "trang" on a page that shows none */
export const pixelHref = (tinh: string, article: string): string => `${PIXEL}?${new URLSearchParams({ tinh, bai: article })}`;

export type NewsAsked = { words?: string; about?: string; day?: string; month?: string; before?: { datedOn: string; id: string } };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const isUuid = (text: string): boolean => UUID.test(text);

/** Reads the address of the list of news. Whatever is not understood is left out: an old link still shows news. */
export function newsQueryOf({ q, ve, ngay, thang, truoc }: Record<string, string | string[] | undefined>): NewsAsked {
  const asked: NewsAsked = {};
  const words = typeof q === "string" ? q.trim().slice(0, 100) : "";
  if (words) asked.words = words;
  const about = typeof ve === "string" ? ve.normalize("NFC").trim().slice(0, 300) : "";
  if (about) asked.about = about;
  const day = typeof ngay === "string" ? readDate(ngay) : null;
  if (day?.ok) asked.day = day.iso;
  else if (isMonth(thang)) asked.month = thang;
  const [datedOn, id] = typeof truoc === "string" ? truoc.split("_") : [];
  const last = datedOn ? readDate(datedOn) : null;
  if (last?.ok && id && isUuid(id)) asked.before = { datedOn: last.iso, id };
  return asked;
}

/** The address of the next page: what was asked, and the last line seen. */
export function cursorIn({ words, about, day, month }: NewsAsked, last: { datedOn: string; id: string }): string {
  const query = new URLSearchParams({
    ...(words ? { q: words } : {}),
    ...(about ? { ve: about } : {}),
    ...(day ? { ngay: day } : {}),
    ...(month ? { thang: month } : {}),
    truoc: `${last.datedOn}_${last.id}`,
  });
  return `?${query}`;
}
