import { z } from "zod";

/** 1.234,5 as Vietnamese papers write it: dots between thousands, a comma before the fraction. */
const GROUPED = /^([+\-−]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/;

/**
 * "1.234,5", "1234,5", "−0,5", "12 000"; null when it is no number. A lone point before one, two or more than
 * three digits ("9.25") is refused, not guessed: it would be read a hundred times too large or too small.
 */
export function parseNumber(text: string): number | null {
  const found = GROUPED.exec(text.trim().replace(/[\s\u00a0]/g, ""));
  if (!found) return null;
  const [, sign, whole, fraction] = found;
  const value = Number(`${whole!.replaceAll(".", "")}${fraction ? `.${fraction}` : ""}`);
  return sign === "-" || sign === "−" ? -value : value;
}

/** 1.000 · 9,25 · −0,50. @param places digits after the comma; without it as many as there are, at most 4 */
export function formatNumber(value: number | string | null | undefined, places?: number): string {
  if (value === null || value === undefined || value === "") return "";
  const number = Number(value);
  const [whole, fraction] = (places === undefined ? trimmed(Math.abs(number)) : Math.abs(number).toFixed(places)).split(".");
  const zero = Number(`${whole}.${fraction ?? 0}`) === 0;
  return `${number < 0 && !zero ? "−" : ""}${whole!.replace(/\B(?=(\d{3})+$)/g, ".")}${fraction ? `,${fraction}` : ""}`;
}

const trimmed = (number: number) => number.toFixed(4).replace(/\.?0+$/, "");

/** 62,30 % with a space that does not break. */
export const formatPercent = (value: number, places = 2): string => `${formatNumber(value, places)}\u00a0%`;

type Bounds = { empty?: string; min?: number; max?: number; places?: number };

const intoNumber =
  ({ empty = "Nhập một số.", min, max, places = 2 }: Bounds) =>
  (text: string, at: z.RefinementCtx<string>): number => {
    const refuse = (sentence: string): never => (at.addIssue(sentence), z.NEVER);
    if (text.trim() === "") return refuse(empty);
    const value = parseNumber(text);
    if (value === null) return refuse(notANumber(text.trim(), places));
    if (min !== undefined && value < min) return refuse(`Nhập số từ ${formatNumber(min)} trở lên.`);
    if (max !== undefined && value > max) return refuse(`Số này vượt mức cao nhất ${formatNumber(max)}. Nhập lại.`);
    if ((text.split(",")[1]?.trim().length ?? 0) > places)
      return refuse(places === 0 ? "Nhập số nguyên." : `Nhập nhiều nhất ${places} chữ số sau dấu phẩy.`);
    return value;
  };

/** What to type instead: a point before a fraction is named, and nobody is shown a fraction where things are counted. */
function notANumber(text: string, places: number): string {
  if (places === 0) return "Chưa đúng dạng số. Nhập số nguyên, ví dụ 12.";
  return /^[+\-−]?\d+\.\d+$/.test(text)
    ? `Phần lẻ viết sau dấu phẩy, không dùng dấu chấm: nhập ${text.replace(".", ",")}.`
    : "Chưa đúng dạng số. Nhập ví dụ 9,25 hoặc 1.000.";
}

/** A number somebody must type, within bounds, with their own sentences. */
export const numberField = (bounds: Bounds = {}) => z.string(bounds.empty ?? "Nhập một số.").transform(intoNumber(bounds));

/** A number that may be left empty: null then. */
export const optionalNumberField = (bounds: Bounds = {}) =>
  z
    .string()
    .default("")
    .transform((text, at): number | null => (text.trim() === "" ? null : intoNumber(bounds)(text, at)));

/** A whole number, not negative unless `min` says so. */
export const wholeField = (bounds: Bounds = {}) => numberField({ min: 0, ...bounds, places: 0 });
