import "server-only";
import type { Readable } from "node:stream";
import { may } from "@/lib/access/policy";
import { wordOf } from "@/lib/documents/word";
import { bareLetters, slugOf } from "@/lib/provinces/slugs";
import { readBytes, sizeOf } from "@/lib/storage/place";
import { proofUseById } from "@/lib/storage/proof-uses";
import { useById } from "@/lib/storage/uses";
import type { Actor } from "@/lib/tenancy/actor";
import type { Statement, Sql } from "@/lib/tenancy/enter";
import type { BundleKind } from "@/lib/tenancy/generated/enums";
import { csvOf, jsonOf, schemaNote } from "./csv";
import { type Frame, PAGES, pageHtml, TOP } from "./html";
import type { Chapter, Contents, Lacking, Page, Reading, Scope, Table } from "./piece";
import { STYLE } from "./style";
import type { GrowingZip } from "@/lib/documents/zip";

/** Who reads, and how: every statement is asked with that person's own rights. */
export type Eyes = { actor: Actor; asThem: <Row extends object>(statement: Statement) => Promise<Row[]> };
export type Bytes = (province: string, sha256: string) => { size: Promise<number | null>; open: () => Readable };
export const STORED: Bytes = (province, sha256) => ({ size: sizeOf(province, sha256), open: () => readBytes(province, sha256) });

type Wanted = { path: string; title: string; about: string; sha256: string; packed: boolean };
/** Kept small already by their own kind. */
const PACKED = /^image\/(?:jpeg|png|webp)$|pdf$|openxmlformats/;
const ENDINGS: Record<string, string> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
};
const SUMS = "danh-sach-sha256.txt";
export const WHY = {
  sealed: "đã niêm phong, nội dung đã xóa",
  gone: "không còn trong kho tệp",
  other: "nội dung trong kho khác với lúc nộp",
};

/** Writes the chapters into the zip one page at a time, then the files they lead to, then what tells whether all of it is whole. */
export async function writeBundle(
  zip: GrowingZip,
  chapters: readonly Chapter[],
  {
    scope,
    eyes,
    today,
    title,
    foot,
    bytes = STORED,
  }: { scope: Scope; eyes: Eyes; today: string; title: string; foot: string; bytes?: Bytes },
): Promise<Contents> {
  const used = chapters.filter(({ kinds }) => kinds.includes(scope.kind));
  // The moment stands on the first page alone: everything else is the record's.
  const frame: Frame = {
    title,
    subtitle: `${scope.provinceName} · ${scope.blocName}`,
    foot: "Thời điểm lập hồ sơ ghi ở trang đầu.",
    chapters: used,
  };
  const found = collecting(scope.kind, eyes, bytes),
    tables: Table[] = [],
    counts: Contents["chapters"] = [];
  const reading: Reading = { scope, reader: eyes.actor, today, ask: found.ask, file: found.file, paper: found.paper };
  await zip.add("kieu.css", STYLE);
  for (const chapter of used) {
    let pages = 0;
    for await (const page of chapter.write(reading)) {
      tables.push(...tablesIn(page));
      await zip.add(`${PAGES}/${page.path}.html`, pageHtml(page, frame, { up: "../", current: chapter.key }));
      pages += 1;
      for (const { path, content } of found.papers.splice(0)) await zip.add(path, content(), { packed: true });
    }
    if (pages === 0)
      await zip.add(
        `${PAGES}/${chapter.key}.html`,
        pageHtml({ title: chapter.title, parts: [{ p: `${chapter.about} Năm này không có.` }] }, frame, {
          up: "../",
          current: chapter.key,
        }),
      );
    counts.push({ key: chapter.key, title: chapter.title, pages });
  }
  for (const table of tables) {
    await zip.add(`du-lieu/${table.name}.csv`, csvOf(table));
    await zip.add(`du-lieu/${table.name}.json`, jsonOf(table));
  }
  await zip.add("du-lieu/luoc-do.txt", schemaNote(tables));
  await copyFiles(zip, found.wanted, found.missing, eyes.actor.provinceId, bytes);
  const contents: Contents = {
    chapters: counts,
    papers: found.paperTitles,
    tables: tables.map(({ name }) => name),
    files: found.wanted.length,
    entries: zip.sums.length + 2,
    missing: found.missing,
  };
  await zip.add(TOP, pageHtml({ title, parts: topOf(used, contents, scope) }, { ...frame, foot }, { up: "", current: null }));
  await zip.add(SUMS, zip.sums.map(({ sha256, path }) => `${sha256}  ${path}\n`).join(""));
  zip.end();
  return contents;
}

function collecting(kind: BundleKind, { actor, asThem }: Eyes, bytes: Bytes) {
  const wanted: Wanted[] = [],
    missing: Lacking[] = [],
    papers: { path: string; content: () => Uint8Array }[] = [],
    paperTitles: string[] = [],
    known = new Map<string, Awaited<ReturnType<Reading["file"]>>>();
  const asSql = { query: async (statement: Statement) => ({ rows: await asThem(statement) }) } as unknown as Sql;
  const ask: Reading["ask"] = async (permission, statement) => {
    const [row] = await asThem<{ it: never }>(statement);
    return row?.it && may(permission, actor, row.it) ? row.it : null;
  };
  const file: Reading["file"] = async (use, { folder, title }) => {
    if (!known.has(use)) known.set(use, await fileOnce(use, folder, title));
    return known.get(use)!;
  };
  const fileOnce: (use: string, folder: string, title: string) => ReturnType<Reading["file"]> = async (use, folder, title) => {
    // The same two questions as the door of a file asks (lib/storage/serve.ts): what it is about, and whether this reader may.
    const proof = await proofUseById(asSql, use),
      it = proof ?? (await useById(asSql, use));
    // A bundle of the bloc goes to several people: of evidence only what every member sees, however much more the reader may.
    const open = proof
      ? proof.sheets.some((sheet) => (kind === "UNIT_YEAR" || sheet.sheet === "settled") && may("sheet.read", actor, sheet))
      : it !== null && may("file.read", actor, it);
    if (!it || !open) return null;
    const why = it.sealedOn ? WHY.sealed : (await bytes(actor.provinceId, it.sha256).size) === null ? WHY.gone : null;
    if (why) {
      missing.push({ title: it.originalName, about: title, why });
      return { text: title, href: null, lacks: why };
    }
    const path = `${folder}/${String(wanted.length + 1).padStart(3, "0")}-${slugOf(it.originalName.replace(/\.[a-z0-9]{2,5}$/i, "")) || "tep"}.${ENDINGS[it.mediaType] ?? "bin"}`;
    wanted.push({ path, title: it.originalName, about: title, sha256: it.sha256, packed: PACKED.test(it.mediaType) });
    return { text: title, href: path };
  };
  const paper: Reading["paper"] = (name, title, it) => {
    const path = `van-ban/${bareLetters(name).replace(/[^a-z0-9-]+/g, "-")}.docx`;
    papers.push({ path, content: () => wordOf(it) });
    paperTitles.push(title);
    return { text: title, href: path };
  };
  return { ask, file, paper, wanted, missing, papers, paperTitles };
}

/** A file that goes away between the list and its copy breaks the making: the next try finds it missing and says so. */
async function copyFiles(zip: GrowingZip, wanted: Wanted[], missing: Lacking[], province: string, bytes: Bytes): Promise<void> {
  for (const { path, title, about, sha256, packed } of wanted) {
    const sum = await zip.add(path, bytes(province, sha256).open(), { packed });
    if (sum.sha256 !== sha256) missing.push({ title, about, why: WHY.other });
  }
}

const tablesIn = ({ parts, data = [] }: Page): Table[] =>
  [...parts.flatMap((part) => ("table" in part ? [part.table] : [])), ...data].filter(({ name }) => name !== "");

const topOf = (
  chapters: readonly Chapter[],
  { papers, files, missing, entries }: Contents,
  { year, startsOn, endsOn, blocName, unit }: Scope,
): Page["parts"] => [
  {
    facts: [
      ["Năm thi đua", year],
      ["Khối, cụm", blocName],
      ["Đơn vị", unit?.name ?? null],
      ["Thời gian", `${startsOn.split("-").toReversed().join("/")} – ${endsOn.split("-").toReversed().join("/")}`],
      ["Văn bản Word", `${papers.length}`],
      ["Tệp kèm theo", `${files}`],
      ["Tổng số tệp trong gói", `${entries}`],
    ],
  },
  {
    p: "Mở được không cần mạng: giữ nguyên các thư mục, bấm đúp index.html. Mã SHA-256 của từng tệp nằm trong danh-sach-sha256.txt; mã của cả gói in trên biên bản bàn giao và kiểm tra được trên hệ thống.",
  },
  { heading: "Các phần của hồ sơ" },
  {
    table: {
      name: "",
      title: "Các phần",
      columns: [
        { key: "part", title: "Phần" },
        { key: "about", title: "Có gì" },
      ],
      rows: chapters.map(({ key, title, about }) => ({ part: { text: title, href: `${PAGES}/${key}.html` }, about })),
    },
  },
  { heading: "Dữ liệu và danh sách kiểm tra" },
  {
    links: [
      { text: "Lược đồ dữ liệu (CSV, JSON)", href: "du-lieu/luoc-do.txt" },
      { text: "Danh sách mã SHA-256", href: SUMS },
    ],
  },
  ...(missing.length > 0
    ? [
        { heading: "Tệp không có trong gói" },
        {
          table: {
            name: "",
            title: "Tệp không có nội dung hoặc cần đối chiếu",
            columns: [
              { key: "title", title: "Tên tệp" },
              { key: "about", title: "Thuộc về" },
              { key: "why", title: "Vì sao" },
            ],
            rows: missing,
          },
        },
      ]
    : []),
];
