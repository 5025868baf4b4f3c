/** Pages that are the way in itself, and answers that are no pages. */
const NOWHERE = /^\/(?:dang-nhap(?!\/xong)|kich-hoat|api|_next)(?:[/?#]|$)/;

/**
 * Where `?tiep=` may lead: a path of this site and nothing else. "//evil.vn", "/\evil.vn" and "/\t/evil.vn" are other
 * sites to a browser, so anything but plain signs after one slash is refused.
 */
export function localPath(text: string | null | undefined): string | null {
  if (!text || text.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text) || text.includes("\\")) return null;
  if (new URL(text, "http://here.invalid").host !== "here.invalid") return null;
  return NOWHERE.test(text) ? null : text;
}
