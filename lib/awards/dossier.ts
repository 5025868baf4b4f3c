import { z } from "zod";
import type { AwardMode, ProposalGiver } from "@/lib/tenancy/generated/enums";
import { isPaperKind, OTHER_PAPER, PAPER_KINDS, PAPER_WORDS, type PaperKind } from "./words";

export const MAKERS = ["bloc", "unit", "board"] as const,
  PAPER_SOURCES = ["record", "file"] as const,
  GIVERS = ["BLOC", "UNIT", "BOARD"] as const satisfies ProposalGiver[];
export const ASKED_PAPERS = [...PAPER_KINDS, OTHER_PAPER] as const;
/** One paper that a dossier has to hold: which, on what form, who makes it, whether the record may stand for it, and of whose proposals. Data of this shape, never code. */
export type DossierPaper = {
  kind: "paper";
  paper: (typeof ASKED_PAPERS)[number];
  form: string | null;
  required: boolean;
  maker: (typeof MAKERS)[number];
  source: (typeof PAPER_SOURCES)[number];
  /** Empty: of all. */ givers: ProposalGiver[];
};

const Shape = z.strictObject({
  kind: z.literal("paper"),
  paper: z.enum(ASKED_PAPERS),
  form: z.string().min(1).max(60).nullable(),
  required: z.boolean(),
  maker: z.enum(MAKERS),
  source: z.enum(PAPER_SOURCES),
  givers: z.array(z.enum(GIVERS)).max(3),
});
export const readPaper = (value: unknown): DossierPaper | null => Shape.safeParse(value).data ?? null;

/** A row of the book that asks for a paper, in force on the day asked. */
export type PaperRow = { code: string; name: string; titles: string[]; modes: AwardMode[]; own: boolean; condition: unknown };
export type PaperAsked = { kind: string; title: string; form: string | null; required: boolean; source: DossierPaper["source"] };

/** For what a dossier is made: a title, in a kind of commendation, by whom. */
export type DossierOf = { titleCode: string; mode: AwardMode; giver: ProposalGiver };

/** What one dossier has to hold: of two rows about the same paper the one that names the title, then the kind, then the province's. Rows of no known shape ask for nothing. */
export function papersFor(rows: readonly PaperRow[], { titleCode, mode, giver }: DossierOf): PaperAsked[] {
  const own = new Set(rows.filter((row) => row.own).map(({ code }) => code)),
    chosen = new Map<string, { row: PaperRow; paper: DossierPaper }>(),
    weight = ({ titles, modes, own: ours }: PaperRow) => (titles.length > 0 ? 4 : 0) + (modes.length > 0 ? 2 : 0) + (ours ? 1 : 0);
  for (const row of rows) {
    const paper = readPaper(row.condition);
    if (
      !paper ||
      (!row.own && own.has(row.code)) ||
      (row.titles.length > 0 && !row.titles.includes(titleCode)) ||
      (row.modes.length > 0 && !row.modes.includes(mode)) ||
      (paper.givers.length > 0 && !paper.givers.includes(giver))
    )
      continue;
    const key = paper.paper === OTHER_PAPER ? row.code : paper.paper,
      before = chosen.get(key);
    if (!before || weight(row) > weight(before.row)) chosen.set(key, { row, paper });
  }
  const place = (kind: string) => (isPaperKind(kind) ? PAPER_KINDS.indexOf(kind) : PAPER_KINDS.length);
  return [...chosen.values()]
    .map(({ row, paper: { paper, form, required, source } }) => ({
      kind: paper,
      title: paper === OTHER_PAPER ? row.name : PAPER_WORDS[paper].name,
      form,
      required,
      source,
    }))
    .toSorted((a, b) => place(a.kind) - place(b.kind) || a.title.localeCompare(b.title, "vi"));
}

export const ASKED_WORDS = {
  ...Object.fromEntries(PAPER_KINDS.map((kind) => [kind, PAPER_WORDS[kind].name])),
  [OTHER_PAPER]: "Giấy tờ khác",
} as Record<PaperKind | typeof OTHER_PAPER, string>;
export const MAKER_WORDS = {
  bloc: "Khối, cụm thi đua lập",
  unit: "Đơn vị lập",
  board: "Cơ quan thi đua, khen thưởng lập",
} satisfies Record<DossierPaper["maker"], string>;
export const SOURCE_WORDS = { record: "Lấy từ hồ sơ trên hệ thống khi có", file: "Phải tải tệp lên" } satisfies Record<
  DossierPaper["source"],
  string
>;
export const GIVER_WORDS = { BLOC: "khối, cụm", UNIT: "đơn vị", BOARD: "cơ quan thi đua, khen thưởng" } satisfies Record<
  ProposalGiver,
  string
>;
export const paperWords = ({ paper, form, required, maker, source, givers }: DossierPaper): string =>
  [
    `${ASKED_WORDS[paper]}${form ? ` (${form})` : ""}`,
    required ? "bắt buộc" : "không bắt buộc",
    MAKER_WORDS[maker],
    SOURCE_WORDS[source],
    ...(givers.length > 0 ? [`khi ${givers.map((giver) => GIVER_WORDS[giver]).join(", ")} đề nghị`] : []),
  ].join("; ");
