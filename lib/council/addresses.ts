import { firstOf } from "@/lib/provinces/search";
import type { ItemsAsked } from "./decision-queries";
import type { OfferAsked } from "./offer";
import { pageOf } from "./queue/addresses";

type Query = Record<string, string | string[] | undefined>;

/** Which lines of a long list, and from where on. */
export const itemsAsked = ({ tim, trang }: Query): ItemsAsked => ({ words: firstOf(tim), page: pageOf(trang) });
/** What a draft is to rest on; neither where the address does not say. */
export const groundAsked = ({ phien, "to-trinh": letter }: Query): OfferAsked => ({
  sessionId: firstOf(phien) || null,
  forwardingId: firstOf(phien) ? null : firstOf(letter) || null,
});
export const yearAsked = ({ nam }: Query): number | null => (/^(19|20)\d\d$/.test(firstOf(nam)) ? Number(firstOf(nam)) : null);
