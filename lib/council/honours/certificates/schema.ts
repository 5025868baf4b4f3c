import { z } from "zod";
import { idField, textField, versionField } from "@/lib/provinces/schema";
import { parseNumber } from "@/lib/provinces/numbers";
import { ALIGNS, FIELD_KEYS, FIELD_WORDS, type Field } from "./fields";

const number = (label: string, least: number, most: number) =>
  z.string({ error: `Nhập ${label}.` }).transform((text, ctx) => {
    const value = parseNumber(text.trim());
    if (value !== null && value >= least && value <= most) return Math.round(value * 10) / 10;
    ctx.addIssue({ code: "custom", message: `${label[0]!.toUpperCase()}${label.slice(1)}: nhập số từ ${least} đến ${most}.` });
    return z.NEVER;
  });
const side = (label: string) => number(label, 100, 600).transform((value) => Math.round(value));
const ticked = z
  .literal("on")
  .optional()
  .transform((it) => it === "on");

export const NewTemplateInput = z.object({
  id: idField,
  name: textField("Tên mẫu", 120),
  titleCode: z
    .string()
    .default("")
    .transform((code) => code || null),
  widthMm: side("chiều ngang phôi (mm)"),
  heightMm: side("chiều cao phôi (mm)"),
});
export type NewTemplateInput = z.infer<typeof NewTemplateInput>;

const PARTS = FIELD_KEYS.flatMap((key) => {
  const of = (what: string) => `${what} của ô ${FIELD_WORDS[key]}`;
  return Object.entries({
    on: ticked,
    x: number(of("khoảng cách từ mép trái"), 0, 600),
    y: number(of("khoảng cách từ mép trên"), 0, 600),
    w: number(of("bề rộng"), 5, 600),
    size: number(of("cỡ chữ"), 6, 72),
    align: z.enum(ALIGNS).default("left"),
    bold: ticked,
    italic: ticked,
    caps: ticked,
  }).map(([part, schema]) => [`${key}_${part}`, schema] as const);
});

const Known = z.object({
  id: idField,
  version: versionField,
  name: textField("Tên mẫu", 120),
  titleCode: z
    .string()
    .default("")
    .transform((code) => code || null),
  widthMm: side("chiều ngang phôi (mm)"),
  heightMm: side("chiều cao phôi (mm)"),
});
/** The sheet and every field of the closed set, read from the names of the form: `subject_x`, `qr_on`. */
export const TemplateInput = Known.and(z.object(Object.fromEntries(PARTS))).transform((typed, ctx) => {
  const fields = FIELD_KEYS.map((key): Field => {
    const part = (name: keyof Omit<Field, "key">) => (typed as Record<string, unknown>)[`${key}_${name}`] as never;
    return {
      key,
      on: part("on"),
      x: part("x"),
      y: part("y"),
      w: part("w"),
      size: part("size"),
      align: part("align"),
      bold: part("bold"),
      italic: part("italic"),
      caps: part("caps"),
    };
  });
  for (const { key, on, x, y, w } of fields) {
    if (on && x + w > typed.widthMm)
      ctx.addIssue({
        code: "custom",
        path: [`${key}_x`],
        message: `Ô ${FIELD_WORDS[key]} ra ngoài mép phải của phôi ${typed.widthMm} mm. Giảm khoảng cách hoặc bề rộng.`,
      });
    if (on && y > typed.heightMm)
      ctx.addIssue({
        code: "custom",
        path: [`${key}_y`],
        message: `Ô ${FIELD_WORDS[key]} ra ngoài mép dưới của phôi ${typed.heightMm} mm.`,
      });
  }
  return {
    id: typed.id,
    version: typed.version,
    name: typed.name,
    titleCode: typed.titleCode,
    widthMm: typed.widthMm,
    heightMm: typed.heightMm,
    fields,
  };
});
export type TemplateInput = z.infer<typeof TemplateInput>;
export const TemplateIdInput = z.object({ id: idField, version: versionField });
export type TemplateIdInput = z.infer<typeof TemplateIdInput>;
