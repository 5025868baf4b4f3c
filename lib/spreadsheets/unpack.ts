import "server-only";
import { fromBuffer, type Entry, type ZipFile } from "yauzl";
import { Problem, type ProblemItem } from "@/lib/problems/problem";

/** What a list of units and people may weigh; far above any real one, far below what hurts. */
export const LIMITS = {
  bytes: 20 * 1_048_576,
  parts: 500,
  unpacked: 100 * 1_048_576,
  sheet: 40 * 1_048_576,
  ratio: 50,
  ratioFrom: 1_048_576,
};

/** Which papers of an office package are taken, and the part that makes it one. */
const MAIN = { xlsx: "xl/workbook.xml", docx: "word/document.xml" };
type Package = keyof typeof MAIN;
type Refuse = (code: ProblemItem["code"], facts?: ProblemItem["facts"]) => Problem;

export const inspectWorkbook = (bytes: Buffer): Promise<void> => inspectPackage(bytes, "xlsx", "workbook");

/**
 * Looks at a workbook or a Word paper before anything parses it: a zip of that kind, few parts, no macros, no links to other files, and
 * not much more inside than it weighs. What the zip says of itself is checked first, then what really comes out of it.
 */
export async function inspectPackage(bytes: Buffer, kind: Package, field: string): Promise<void> {
  const refuse: Refuse = (code, facts) => new Problem([{ code, field, ...(facts ? { facts } : {}) }]);
  const wrongKind = () => refuse(kind === "xlsx" ? "file.not_workbook" : "file.not_document");
  if (bytes.length > LIMITS.bytes)
    throw refuse("file.too_large", { megabytes: Math.ceil(bytes.length / 1_048_576), limit: LIMITS.bytes / 1_048_576 });
  if (bytes.subarray(0, 4).toString("latin1") !== "PK\u0003\u0004") throw wrongKind();
  const zip = await opened(bytes, wrongKind);
  if (zip.entryCount > LIMITS.parts) throw refuse("file.too_many_parts", { parts: zip.entryCount, limit: LIMITS.parts });
  const entries = await entriesOf(zip, refuse, wrongKind);
  for (const { fileName } of entries) refuseByName(fileName, refuse);
  if (!entries.some(({ fileName }) => fileName === MAIN[kind])) throw wrongKind();
  let declared = 0;
  for (const entry of entries) {
    declared += entry.uncompressedSize;
    if (declared > LIMITS.unpacked || tooDense(entry.uncompressedSize, entry.compressedSize)) throw refuse("file.unpacks_too_large");
    if (entry.fileName.startsWith("xl/worksheets/") && entry.uncompressedSize > LIMITS.sheet) throw refuse("file.unpacks_too_large");
  }
  let real = 0;
  for (const entry of entries) {
    const { size, text } = await inflated(zip, entry, LIMITS.unpacked - real, refuse);
    real += size;
    if (entry.fileName === "[Content_Types].xml" && /macroEnabled|vbaProject/i.test(text)) throw refuse("file.has_macros");
    if (entry.fileName.endsWith(".rels") && drawsFromOutside(text)) throw refuse("file.links_outside");
    if (entry.fileName === "word/document.xml" && /<w:instrText[^>]*>[^<]*\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE)\b/i.test(text))
      throw refuse("file.links_outside");
  }
}

/** A link that a reader may click is harmless; a template, a picture or an object fetched from elsewhere by opening the file is not. */
const drawsFromOutside = (rels: string) =>
  [...rels.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/gi)].some(
    ([one]) => /TargetMode\s*=\s*["']External/i.test(one) && !/Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(one),
  );

const tooDense = (unpacked: number, packed: number) => unpacked > LIMITS.ratioFrom && unpacked > packed * LIMITS.ratio;

function refuseByName(name: string, refuse: Refuse) {
  if (/vbaProject/i.test(name) || (/\.bin$/i.test(name) && /(^|\/)vba/i.test(name))) throw refuse("file.has_macros");
  if (/(^|\/)activeX\//i.test(name) || /(^|\/)embeddings\/oleObject/i.test(name)) throw refuse("file.hostile");
  if (/(^|\/)externalLinks\//i.test(name)) throw refuse("file.links_outside");
}

const opened = (bytes: Buffer, wrongKind: () => Problem) =>
  new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: false }, (error, zip) =>
      error ? reject(wrongKind()) : resolve(zip),
    );
  });

/** The central directory, read to its end; a directory that breaks off is no workbook. */
const entriesOf = (zip: ZipFile, refuse: Refuse, wrongKind: () => Problem) =>
  new Promise<Entry[]>((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on("entry", (entry: Entry) => {
      if (entries.push(entry) > LIMITS.parts) reject(refuse("file.too_many_parts", { parts: entries.length, limit: LIMITS.parts }));
      else zip.readEntry();
    });
    zip.once("end", () => resolve(entries));
    zip.once("error", () => reject(wrongKind()));
    zip.readEntry();
  });

/** Parts whose words matter: what the package says of itself, what it points to, the text with its fields. */
const READ = /^(\[Content_Types\]\.xml|word\/document\.xml|.*\.rels)$/;

/** Counts what really comes out and stops at the limit, whatever the directory promised. */
const inflated = (zip: ZipFile, entry: Entry, left: number, refuse: Refuse) =>
  new Promise<{ size: number; text: string }>((resolve, reject) => {
    if (entry.fileName.endsWith("/")) return resolve({ size: 0, text: "" });
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(refuse("file.hostile"));
      let size = 0,
        text = "";
      stream.on("data", (part: Buffer) => {
        size += part.length;
        if (READ.test(entry.fileName) && text.length < 4_000_000) text += part.toString("latin1");
        if (size > left || tooDense(size, entry.compressedSize)) {
          stream.destroy();
          reject(refuse("file.unpacks_too_large"));
        }
      });
      stream.once("end", () => resolve({ size, text }));
      stream.once("error", () => reject(refuse("file.hostile"))); // sizes that lie, a broken stream
    });
  });
