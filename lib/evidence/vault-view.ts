import type { EvidenceArticle } from "./articles";
import { type DocumentFacts, type EmulationYear, type Question, questionsOf } from "./questions";

export type VaultUse = EmulationYear & {
  use: string;
  sheet: string;
  blocSlug: string;
  bloc: string;
  itemKey: string;
  item: string;
  /** Still with the unit. */ open: boolean;
};
export type VaultDocument = Pick<DocumentFacts, "issuedOn" | "number"> & {
  id: string;
  version: number;
  title: string;
  issuer: string | null;
  summary: string | null;
  secret: boolean;
  checkersOnly: boolean;
  file: string | null;
  mediaType: string | null;
  bytes: number | null;
  sealed: boolean;
  article: EvidenceArticle | null;
  addedAt: string;
  addedBy: string | null;
  uses: VaultUse[];
};

/** Filters as they stand in the address: a year, "co" or "chua" in use, "co" questions. Anything else is no filter. */
export type VaultFilter = { year: string; used: string; questions: string };
export const PAGE_SIZE = 50;

const SOME_YEAR: EmulationYear = { year: "", startsOn: "0001-01-01", endsOn: "9999-12-31" };

/** What the unit can still mend: about sheets that are with it, or about the document itself while nothing leans on it. */
export function ownQuestions(it: VaultDocument): Question[] {
  const sheets = new Map(it.uses.map((use) => [use.sheet, use])),
    open = [...sheets.values()].filter((use) => use.open);
  const inSheet = (use: VaultUse) =>
    questionsOf(
      {
        issuedOn: it.issuedOn,
        number: it.number,
        article: it.article,
        units: [],
        items: it.uses.filter(({ sheet }) => sheet === use.sheet).length,
        years: [...new Set(it.uses.filter(({ sheet }) => sheet !== use.sheet).map(({ year }) => year))],
      },
      use,
      "unit",
    );
  const found = it.uses.length === 0 ? questionsOf({ ...it, items: 0, years: [], units: [] }, SOME_YEAR, "unit") : open.flatMap(inSheet);
  return [...new Map(found.map((one) => [one.words, one])).values()];
}

/** Whether a sheet that uses it is with the bloc: then the document stands as it is. */
export const standsFirm = ({ uses }: Pick<VaultDocument, "uses">): boolean => uses.some(({ open }) => !open);

export function filtered(documents: readonly VaultDocument[], { year, used, questions }: VaultFilter): VaultDocument[] {
  return documents.filter(
    (it) =>
      (year === "" || it.uses.some((use) => use.year === year)) &&
      (used === "co" ? it.uses.length > 0 : used === "chua" ? it.uses.length === 0 : true) &&
      (questions !== "co" || ownQuestions(it).length > 0),
  );
}

/** One page of a long list, and how many there are; a page that is not there is the nearest one. */
export function pageOf<Row>(rows: readonly Row[], asked: string): { rows: readonly Row[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE)),
    page = Math.min(pages, Math.max(1, Number.parseInt(asked, 10) || 1));
  return { rows: rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), page, pages };
}

/** "2026: Chỉ tiêu, Chương trình": where a document is used, a line a year. */
export function usesByYear(uses: readonly VaultUse[]): { year: string; bloc: string; uses: VaultUse[] }[] {
  return [...Map.groupBy(uses, ({ sheet }) => sheet).values()].map((ofSheet) => ({
    year: ofSheet[0]!.year,
    bloc: ofSheet[0]!.bloc,
    uses: ofSheet,
  }));
}
