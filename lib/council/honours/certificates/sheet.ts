import { dateWords } from "@/lib/provinces/dates";
import type { SubjectKind } from "@/lib/tenancy/generated/enums";
import type { Field, FieldKey } from "./fields";
import { fit, flow, type Fitted } from "./fit";

/** One certificate to print: a line of a decision. */
export type Honoured = {
  id: string;
  kind: SubjectKind;
  name: string;
  post: string | null;
  unitName: string | null;
  titleName: string;
  year: string;
  registerNo: number | null;
  paperNo: string | null;
};
export type Signed = { number: string; signedOn: string; signerName: string; signerTitle: string; placeName: string };
export type Placed = { field: Field; text: string; lines: string[]; size: number; how: Fitted["how"] };

export const ACHIEVEMENT = "Đã có thành tích xuất sắc trong phong trào thi đua năm {năm}";
const two = (part: string) => part.padStart(2, "0");
/** "Tỉnh Mẫu, ngày 05 tháng 02 năm 2026" as papers have it: a nought before days under ten and before the first two months. */
export function placeWords(place: string, iso: string): string {
  const [year, month, day] = iso.split("-").map((part) => String(Number(part)));
  return `${place}, ngày ${two(day!)} tháng ${Number(month) < 3 ? two(month!) : month} năm ${year}`;
}

/** The words of each field for one certificate; the code is an address, drawn apart. */
export function wordsFor(key: FieldKey, it: Honoured, signed: Signed, achievement: string): string {
  switch (key) {
    case "subject":
      return it.name;
    case "post":
      return [it.post, it.unitName].filter(Boolean).join(", ");
    case "title":
      return it.titleName;
    case "achievement":
      return achievement.replaceAll("{năm}", it.year);
    case "decision":
      return `Quyết định số ${signed.number} ngày ${dateWords(signed.signedOn)}`;
    case "register":
      return (it.registerNo ?? it.paperNo) ? `Số vào Sổ vàng: ${it.registerNo ?? it.paperNo}` : "";
    case "place":
      return placeWords(signed.placeName, signed.signedOn);
    case "signerTitle":
      return signed.signerTitle;
    case "signerName":
      return signed.signerName;
    case "qr":
      return "";
  }
}

/** Everything that stands on one sheet, each at its size. */
export function placed(fields: readonly Field[], it: Honoured, signed: Signed, achievement: string): Placed[] {
  return fields
    .filter(({ on, key }) => on && key !== "qr")
    .flatMap((field) => {
      const text = wordsFor(field.key, it, signed, achievement);
      if (!text) return [];
      if (field.key === "achievement") return [{ field, text, lines: flow(text, field), size: field.size, how: "whole" as const }];
      return [{ field, text, ...fit(text, field) }];
    });
}

const HOW = {
  smaller: "thu nhỏ cho vừa",
  wrapped: "xuống hai dòng",
  over: "quá dài, chữ tràn ra ngoài ô; nới rộng ô hoặc giảm cỡ chữ",
} as const;
/** What whoever prints should look at first: names that did not fit as they are. */
export const warningsOf = (name: string, it: readonly Placed[]): string[] =>
  it.flatMap(({ how, field, text, size }) =>
    how === "whole"
      ? []
      : [
          `${name}: “${text}” ${HOW[how]}${how === "over" ? "" : ` (cỡ ${String(size).replace(".", ",")}, đặt ${String(field.size).replace(".", ",")})`}.`,
        ],
  );

/** What stands in the fields while they are being placed. */
export const SAMPLES: Record<FieldKey, string> = {
  subject: "Nguyễn Thị Hương Giang",
  post: "Phó Trưởng phòng, Sở Tài chính",
  title: "Bằng khen",
  achievement: ACHIEVEMENT.replace("{năm}", "2026"),
  decision: "Quyết định số 123/QĐ-UBND ngày 05/02/2026",
  register: "Số vào Sổ vàng: 128",
  place: "Tỉnh Mẫu, ngày 05 tháng 02 năm 2026",
  signerTitle: "Chủ tịch",
  signerName: "Nguyễn Văn Hải",
  qr: "QR",
};
