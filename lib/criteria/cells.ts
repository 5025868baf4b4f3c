import { readDate } from "@/lib/provinces/dates";
import { slugOf } from "@/lib/provinces/slugs";
import { exact, formatAmount, type Points, readPoints } from "./points";
import { bad, good, type Reader, reader } from "./reader";

/** Fifteen digits pass through a JSON number and a spreadsheet unchanged; more would not. */
const DIGITS = 15;
const FAR = 1e14;

/** What a cell of times, cases, people is told to take. */
const WHOLE = "số không có phần lẻ, ví dụ 3 hoặc 1.000";

type Bounds = { name: string; least?: number; most?: number; places?: number; unit?: string };
type Read = { value: number } | { wrong: string };

function asPoints(typed: unknown, unit: string): Points | null {
  // "94,8 %" in a cell of per cent is what people paste.
  if (typeof typed === "string") return readPoints(unit && typed.trim().endsWith(unit) ? typed.trim().slice(0, -unit.length) : typed);
  // A number comes from stored JSON or a spreadsheet, which itself shows 15 digits: 0.1 + 0.2 is 0,3.
  return typeof typed === "number" && Number.isFinite(typed) ? exact(typed).toSignificantDigits(DIGITS) : null;
}

function readAmount(typed: unknown, { name, least = 0, most = FAR, places = 4, unit = "" }: Bounds): Read {
  // Most of what is stored is a whole number within its bounds: it is its own reading.
  if (Number.isInteger(typed) && (typed as number) >= least && (typed as number) <= most) return { value: typed as number };
  const value = asPoints(typed, unit);
  if (value === null) return { wrong: `${name} chưa đúng dạng số. Nhập ${places === 0 ? WHOLE : "ví dụ 9,25 hoặc 1.000"}.` };
  if (value.lt(least))
    return { wrong: least === 0 ? `${name} không được âm. Nhập từ 0 trở lên.` : `${name} phải từ ${formatAmount(least)} trở lên.` };
  if (value.gt(most))
    return {
      wrong:
        most === FAR
          ? `${name} lớn quá mức ghi được. Đổi sang đơn vị lớn hơn, ví dụ triệu đồng.`
          : `${name} vượt mức cao nhất ${formatAmount(most)}. Nhập lại.`,
    };
  if (value.decimalPlaces() > places)
    return { wrong: places === 0 ? `${name} phải là số nguyên. Nhập ${WHOLE}.` : `${name} có nhiều nhất ${places} chữ số sau dấu phẩy.` };
  if (value.precision() > DIGITS) return { wrong: `${name} dài quá ${DIGITS} chữ số. Đổi sang đơn vị lớn hơn, ví dụ triệu đồng.` };
  return { value: value.toNumber() };
}

export const isBlank = (typed: unknown): boolean =>
  typed === undefined || typed === null || (typeof typed === "string" && typed.trim() === "");
/** A cell that is merely empty, so that a sheet in the making is not painted red. */
const missing = (message: string) => bad(message, true);

const figureOf = (typed: unknown, bounds: Bounds) => {
  const read = readAmount(typed, bounds);
  return "value" in read ? good(read.value) : bad(read.wrong);
};

/** A figure: typed text or a stored number in, a number of at most 15 digits out, which `exact` takes as it stands. */
export const amount = (bounds: Bounds): Reader<number> =>
  reader((typed) => (isBlank(typed) ? missing(`Nhập ${lower(bounds.name)}.`) : figureOf(typed, bounds)));

/** The same, or null when it is left empty. */
export const optionalAmount = (bounds: Bounds): Reader<number | null> =>
  reader((typed) => (isBlank(typed) ? good(null) : figureOf(typed, bounds)));

/** Times, cases, people: whole and not beyond what one year can hold. */
export const count = (name: string, most = 1_000_000) => amount({ name, most, places: 0 });

const YES = [true, "true", "yes", "on"],
  NO = [false, "false", "no"];
export const yesNo = (name: string): Reader<boolean> =>
  reader((typed) => {
    if (YES.some((it) => it === typed)) return good(true);
    if (NO.some((it) => it === typed)) return good(false);
    return isBlank(typed) ? missing(`Chọn ${lower(name)}.`) : bad(`${name}: chọn lại một trong hai.`);
  });

/** A tick: unmarked boxes are not sent at all. */
export const tick: Reader<boolean> = reader((typed) => good(YES.some((it) => it === typed)));

export const oneOf = (name: string, keys: readonly string[]): Reader<string> =>
  reader((typed) => {
    if (isBlank(typed)) return missing(`Chọn ${lower(name)}.`);
    return typeof typed === "string" && keys.includes(typed) ? good(typed) : bad(`${name} không có trong bảng tiêu chí. Chọn lại.`);
  });

/** Ticked parts: one comes as text, several as a list. An empty list is an answer, nothing at all is not. */
export const someOf = (name: string, keys: readonly string[]): Reader<string[]> =>
  reader((typed) => {
    if (typed === undefined || typed === null) return missing(`Đánh dấu ${lower(name)} đã làm.`);
    const marked: unknown[] = (Array.isArray(typed) ? typed : [typed]).filter((it) => it !== "");
    const known = keys.filter((key) => marked.includes(key));
    return marked.every((it) => typeof it === "string" && keys.includes(it))
      ? good(known)
      : bad(`${name} có phần không thuộc bảng tiêu chí. Đánh dấu lại.`);
  });

/** YYYY-MM-DD. */
export const day = (name: string): Reader<string> =>
  reader((typed) => {
    if (isBlank(typed)) return missing(`Nhập ${lower(name)}.`);
    const read = readDate(String(typed));
    return read.ok ? good(read.iso) : bad(read.words);
  });

/** A name of one's own, or the usual one. */
export const label = (name: string, usual: string): Reader<string> =>
  reader((typed) => {
    if (typed === undefined) return good(usual);
    if (typeof typed !== "string") return bad(`Nhập ${lower(name)} bằng chữ.`);
    const text = typed.trim();
    return text.length > 80 ? bad(`${name} dài nhất 80 ký tự.`) : good(text || usual);
  });
/** Rows get a key of their own from their name: nobody types codes, and a key that is there stays. */
export function keyed(rows: unknown): unknown {
  if (!Array.isArray(rows)) return rows;
  const taken = new Set<unknown>(rows.map((row) => (row as { key?: unknown } | null)?.key));
  return rows.map((row: unknown, i): unknown => {
    if (typeof row !== "object" || row === null) return row;
    const { key: known, name } = row as { key?: unknown; name?: unknown };
    if (!isBlank(known)) return row;
    const plain = (typeof name === "string" ? slugOf(name) : "").slice(0, 30).replace(/-$/, "") || `phan-${i + 1}`;
    let own = plain;
    for (let n = 2; taken.has(own); n++) own = `${plain}-${n}`;
    taken.add(own);
    return { ...row, key: own };
  });
}

export const title = (name: string): Reader<string> =>
  reader((typed) => {
    const text = typeof typed === "string" ? typed.trim() : "";
    if (text === "") return bad(`Nhập ${lower(name)}.`);
    return text.length > 200 ? bad(`${name} dài nhất 200 ký tự.`) : good(text);
  });
export const key: Reader<string> = reader((typed) => {
  if (typeof typed !== "string") return bad("Thiếu mã của phần này.");
  return /^[a-z0-9][a-z0-9_-]{0,39}$/.test(typed) ? good(typed) : bad("Mã gồm chữ thường không dấu, số, gạch nối; dài nhất 40 ký tự.");
});

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
