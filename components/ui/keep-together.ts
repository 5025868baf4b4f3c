/** "152/2025/NĐ-CP", "15/QĐ-UBND", "2025-2026": what an official reads as one word, and a browser would break at the hyphen. */
const ONE_WORD = /\d[\d.]*\/(?:\d{4}\/)?[A-ZĐ]{1,6}(?:-[A-ZĐ]{1,6})+|\b(?:19|20)\d\d-(?:19|20)\d\d\b/g;

/**
 * @param text escaped already
 * @returns the same with numbers of documents and school years that stay on one line, and beside the word before them: a plain blank at the end of a text is lost where parts stand in a row
 */
export const together = (text: string): string =>
  text.includes("-")
    ? text.replace(ONE_WORD, '<span class="nowrap">$&</span>').replaceAll(' <span class="nowrap">', '\u00a0<span class="nowrap">')
    : text;
