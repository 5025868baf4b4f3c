/** Longest address of an article; titles of conferences are long. */
export const LONGEST_SLUG = 90;

/** Words that have a meaning of their own in the address of an article. */
export const RESERVED_SLUGS = ["rss", "trang", "moi"];

/** "Ký kết giao ước thi đua năm 2017" → "ky-ket-giao-uoc-thi-dua-nam-2017": an address from a title, cut between words. */
export function slugOf(title: string): string {
  const plain = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const cut =
    plain.length <= LONGEST_SLUG
      ? plain
      : plain
          .slice(0, LONGEST_SLUG + 1)
          .replace(/-[^-]*$/, "")
          .slice(0, LONGEST_SLUG);
  return RESERVED_SLUGS.includes(cut) ? `bai-${cut}` : cut;
}

export const isSlug = (text: string): boolean =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= LONGEST_SLUG && !RESERVED_SLUGS.includes(text);
