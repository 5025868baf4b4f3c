export type NumberRead = { ok: true; number: string } | { ok: false; words: string };

const SHOWN = "Ví dụ 312/QĐ-UBND.";

/** What somebody typed, as it is written on papers: two figures at least, no blanks. */
export function readDecisionNumber(typed: string): NumberRead {
  const text = typed
    .normalize("NFC")
    .trim()
    .replace(/^số\s*:?\s*/i, "")
    .replace(/\s*([/-])\s*/g, "$1");
  const [, no, book] = /^([^/]*)\/(.+)$/.exec(text) ?? [];
  if (no === undefined || book === undefined || !/\p{L}/u.test(book))
    return { ok: false, words: `Nhập cả số và ký hiệu, cách nhau dấu gạch chéo. ${SHOWN}` };
  if (!/^\d+$/.test(no)) return { ok: false, words: `Phần trước dấu gạch chéo chỉ gồm chữ số, không kèm chữ. ${SHOWN}` };
  if (Number(no) < 1 || Number(no) > 999_999) return { ok: false, words: `Số quyết định từ 1 đến 999.999. ${SHOWN}` };
  return { ok: true, number: `${String(Number(no)).padStart(2, "0")}/${book}` };
}

export type BookLine = { no: number };
/** Numbers of a book that nothing here bears: other papers of the same book, or what was not entered. */
export type Gap = { from: number; to: number };

/** The book in the order of its numbers, with what is not in it said where it is missing. */
export function withGaps<Line extends BookLine>(lines: readonly Line[]): (Line | Gap)[] {
  const sorted = lines.toSorted((a, b) => a.no - b.no),
    found: (Line | Gap)[] = [];
  let next = 1;
  for (const line of sorted) {
    if (line.no > next) found.push({ from: next, to: line.no - 1 });
    found.push(line);
    next = line.no + 1;
  }
  return found;
}

export const isGap = (it: BookLine | Gap): it is Gap => "from" in it;
