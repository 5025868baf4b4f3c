/** What can be printed on stock, in the order in which a certificate is read. */
export const FIELD_KEYS = [
  "subject",
  "post",
  "title",
  "achievement",
  "decision",
  "register",
  "place",
  "signerTitle",
  "signerName",
  "qr",
] as const;
export type FieldKey = (typeof FIELD_KEYS)[number];
export const FIELD_WORDS = {
  subject: "Tên được khen",
  post: "Chức vụ, đơn vị",
  title: "Danh hiệu, hình thức",
  achievement: "Thành tích",
  decision: "Số, ngày quyết định",
  register: "Số vào Sổ vàng",
  place: "Địa danh, ngày ký",
  signerTitle: "Chức vụ người ký",
  signerName: "Người ký",
  qr: "Mã QR",
} satisfies Record<FieldKey, string>;
export const ALIGN_WORDS = { left: "Trái", center: "Giữa", right: "Phải" } as const;
export type Align = keyof typeof ALIGN_WORDS;
export const ALIGNS = Object.keys(ALIGN_WORDS) as Align[];

/** Millimetres from the upper left corner of the sheet; `size` in points, of a QR code unused: it is as high as wide. */
export type Field = {
  key: FieldKey;
  on: boolean;
  x: number;
  y: number;
  w: number;
  size: number;
  align: Align;
  bold: boolean;
  italic: boolean;
  caps: boolean;
};
export type Sheet = { widthMm: number; heightMm: number };

const SHARES: Record<FieldKey, Omit<Field, "key" | "bold" | "italic" | "caps"> & Partial<Field>> = {
  subject: { on: true, x: 0.1, y: 0.42, w: 0.8, size: 26, align: "center", bold: true },
  post: { on: true, x: 0.1, y: 0.5, w: 0.8, size: 16, align: "center" },
  title: { on: false, x: 0.1, y: 0.3, w: 0.8, size: 22, align: "center", bold: true, caps: true },
  achievement: { on: true, x: 0.1, y: 0.57, w: 0.8, size: 16, align: "center", italic: true },
  decision: { on: true, x: 0.08, y: 0.74, w: 0.34, size: 12, align: "left" },
  register: { on: true, x: 0.08, y: 0.79, w: 0.34, size: 12, align: "left" },
  place: { on: true, x: 0.52, y: 0.66, w: 0.4, size: 14, align: "center", italic: true },
  signerTitle: { on: false, x: 0.52, y: 0.7, w: 0.4, size: 14, align: "center", bold: true, caps: true },
  signerName: { on: false, x: 0.52, y: 0.88, w: 0.4, size: 14, align: "center", bold: true },
  qr: { on: true, x: 0.08, y: 0.84, w: 0.06, size: 12, align: "left" },
};
const tenth = (value: number) => Math.round(value * 10) / 10;
/** Where things begin on a new sheet, until somebody drags them. */
export const fieldsFor = ({ widthMm, heightMm }: Sheet): Field[] =>
  FIELD_KEYS.map((key) => ({
    bold: false,
    italic: false,
    caps: false,
    ...SHARES[key],
    key,
    x: tenth(SHARES[key].x * widthMm),
    y: tenth(SHARES[key].y * heightMm),
    w: tenth(SHARES[key].w * widthMm),
  }));

/** A step by key or by hand never leaves the sheet. */
export const within = (field: Pick<Field, "x" | "y" | "w">, { widthMm, heightMm }: Sheet): { x: number; y: number } => ({
  x: tenth(Math.min(Math.max(0, field.x), Math.max(0, widthMm - field.w))),
  y: tenth(Math.min(Math.max(0, field.y), heightMm)),
});

const STEPS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** An arrow moves by half a millimetre, with Shift by five. Null: no arrow. */
export function stepped(field: Field, key: string, large: boolean, sheet: Sheet): Field | null {
  const step = STEPS[key];
  if (!step) return null;
  const by = large ? 5 : 0.5;
  return { ...field, ...within({ ...field, x: field.x + step[0] * by, y: field.y + step[1] * by }, sheet) };
}
