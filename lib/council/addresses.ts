import { firstOf } from "@/lib/provinces/search";
import type { ItemsAsked } from "./decision-queries";
import type { OfferAsked } from "./offer";

type Query = Record<string, string | string[] | undefined>;

export const pageOf = (value: string | string[] | undefined): number => Math.floor(Math.min(1000, Math.max(1, Number(firstOf(value)) || 1)));
/** Which lines of a long list, and from where on. */
export const itemsAsked = ({ tim, trang }: Query): ItemsAsked => ({ words: firstOf(tim), page: pageOf(trang) });
/** What a draft is to rest on; neither where the address does not say. */
export const groundAsked = ({ phien, "to-trinh": letter }: Query): OfferAsked => ({ sessionId: firstOf(phien) || null, forwardingId: firstOf(phien) ? null : firstOf(letter) || null });
export const yearAsked = ({ nam }: Query): number | null => (/^(19|20)\d\d$/.test(firstOf(nam)) ? Number(firstOf(nam)) : null);
