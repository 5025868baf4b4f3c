import { dateWords } from "@/lib/provinces/dates";

/** What is known of a document where a sheet leans on it. Days are YYYY-MM-DD; `years` and `units` are others than this sheet's own. */
export type DocumentFacts = {
  issuedOn: string | null;
  number: string | null;
  /** An article has a day and no number. */
  article?: unknown;
  /** Items of this sheet that lean on it. */
  items: number;
  /** Other years in which the same unit leaned on it or on the same file. */
  years: string[];
  /** Other units that handed in the same file; told to whoever checks, never to a unit. */
  units: string[];
};
export type EmulationYear = { year: string; startsOn: string; endsOn: string };
export type QuestionKind = "outside_year" | "undated" | "no_date" | "no_number" | "many_items" | "other_years" | "other_units";
/** A question, never a verdict: it changes no point and stops nobody. */
export type Question = { kind: QuestionKind; words: string };

/** Who reads it: whoever checks is told what to look at, the unit what it can still mend. */
export type Asker = "checker" | "unit";

type Asked = { kind: QuestionKind; arises: boolean; checker: string; unit: string | null };

const listed = (names: readonly string[]) => (names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} và ${names.at(-1)}`);

function asked(it: DocumentFacts, { year, startsOn, endsOn }: EmulationYear): Asked[] {
  const day = dateWords(it.issuedOn),
    years = listed(it.years.toSorted()),
    units = listed(it.units.toSorted((a, b) => a.localeCompare(b, "vi")));
  return [
    {
      kind: "outside_year",
      arises: it.issuedOn !== null && (it.issuedOn < startsOn || it.issuedOn > endsOn),
      checker: `Văn bản ngày ${day}, ngoài năm thi đua ${year}.`,
      unit: `Văn bản ghi ngày ${day}, ngoài năm thi đua ${year}. Xem lại ngày, hoặc chọn văn bản trong năm.`,
    },
    {
      kind: "undated",
      arises: it.issuedOn === null && it.number === null,
      checker: "Tài liệu chưa ghi số và ngày.",
      unit: "Chưa ghi số, ngày văn bản. Ghi để người chấm dễ đối chiếu; ảnh, bảng số liệu không có số thì để trống.",
    },
    {
      kind: "no_date",
      arises: it.issuedOn === null && it.number !== null,
      checker: "Tài liệu chưa ghi ngày văn bản.",
      unit: "Chưa ghi ngày văn bản. Ghi ngày để người chấm dễ đối chiếu.",
    },
    {
      kind: "no_number",
      arises: it.number === null && it.issuedOn !== null && !it.article,
      checker: "Tài liệu chưa ghi số, ký hiệu.",
      unit: "Chưa ghi số, ký hiệu văn bản.",
    },
    {
      kind: "many_items",
      arises: it.items > 1,
      checker: `Dùng cho ${it.items} tiêu chí của bảng này, xem có tính trùng không.`,
      unit: `Đang dùng cho ${it.items} tiêu chí. Ghi rõ trong thuyết minh phần nào chứng minh tiêu chí nào.`,
    },
    {
      kind: "other_years",
      arises: it.years.length > 0,
      checker: `Đã dùng ở bảng năm ${years}, xem có tính lại kết quả cũ không.`,
      unit: `Đã dùng ở bảng năm ${years}. Kết quả mới của năm nay thì nên có văn bản của năm nay.`,
    },
    { kind: "other_units", arises: it.units.length > 0, checker: `Cùng tệp này ${units} cũng nộp làm minh chứng.`, unit: null },
  ];
}

/** What a document makes somebody ask, in the order in which it is read. */
export const questionsOf = (it: DocumentFacts, year: EmulationYear, by: Asker): Question[] =>
  asked(it, year).flatMap(({ kind, arises, checker, unit }) => {
    const words = by === "checker" ? checker : unit;
    return arises && words ? [{ kind, words }] : [];
  });

/** Questions of a whole sheet: a document that stands at five items is asked about once. */
export function questionsOfSheet(
  documents: readonly (DocumentFacts & EmulationYear & { evidence: string })[],
  by: Asker,
): { documents: number; questions: number } {
  const once = [...new Map(documents.map((it) => [it.evidence, questionsOf(it, it, by).length])).values()].filter((count) => count > 0);
  return { documents: once.length, questions: once.reduce((all, count) => all + count, 0) };
}
