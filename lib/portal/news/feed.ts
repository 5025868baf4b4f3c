const XML: Record<string, string> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;", "'": "&apos;" };
/** As the text of an XML document: signs that XML cannot hold at all are left out. */
export const xml = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "").replace(/[<>&"']/g, (sign) => XML[sign]!);

export type FeedLine = { id: string; slug: string; title: string; summary: string; author: string; datedOn: string; publishedAt: string };
const moment = (text: string) => new Date(text).toISOString();

/** The newest articles as Atom. Every address begins with the host of the settings or the province's own: what a visitor calls the server has no say. */
export function atomOf({ base, tinh, title, lines }: { base: string; tinh: string; title: string; lines: FeedLine[] }): string {
  const home = `${base}/${tinh}`,
    updated =
      lines
        .map(({ publishedAt }) => moment(publishedAt))
        .toSorted()
        .at(-1) ?? "1970-01-01T00:00:00.000Z";
  const entries = lines.map(
    (it) =>
      `<entry><id>urn:uuid:${it.id}</id><title>${xml(it.title)}</title><link rel="alternate" href="${xml(`${home}/tin/${it.slug}`)}"/><published>${it.datedOn}T00:00:00+07:00</published><updated>${moment(it.publishedAt)}</updated><author><name>${xml(it.author)}</name></author><summary>${xml(it.summary)}</summary></entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><id>${xml(`${home}/tin`)}</id><title>${xml(title)}</title><link rel="self" href="${xml(`${home}/tin/rss`)}"/><link rel="alternate" href="${xml(`${home}/tin`)}"/><updated>${updated}</updated>${entries.join("")}</feed>\n`;
}

/** Addresses for search engines. */
export const siteMapOf = (base: string, paths: { path: string; day?: string | null }[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map(({ path, day }) => `<url><loc>${xml(base + path)}</loc>${day ? `<lastmod>${day}</lastmod>` : ""}</url>`).join("")}</urlset>\n`;

/** @param homes where each province's public pages begin */
export const robotsOf = (homes: string[]): string =>
  `User-agent: *\nDisallow: /api/\n${homes.map((home) => `Sitemap: ${home}/sitemap.xml\n`).join("")}`;
