import "server-only";
import { constants, inflateSync } from "node:zlib";
import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { Problem } from "@/lib/problems/problem";
import { inspectPackage } from "@/lib/spreadsheets/unpack";
import { kindsInWords, MEDIA_TYPES, type FileKind, type FileLimits } from "./words";

// A drawing is a program; it never reaches the reader of images.
sharp.block({ operation: ["VipsForeignLoadSvg"] });

/** The edge of a stored picture, and the most points a picture may unpack to (a good camera has 60 million). */
const EDGE = 2400,
  MOST_POINTS = 100_000_000;

export type Inspected = { bytes: Buffer; mediaType: string };

/**
 * Tells what a file is by its content, refuses what is not asked for, and answers the bytes that may be kept.
 * `name`: one that says it is asked for and holds nothing that is any kind at all is told to be damaged, not to be of another kind.
 */
export async function inspect(content: Buffer, limits: FileLimits, field?: string, name = ""): Promise<Inspected> {
  const kind = await kindOf(content);
  if (kind === "none" && isNamedAs(name, limits))
    throw new Problem({ code: "file.damaged", ...(field ? { field } : {}), facts: { ending: endingOf(name) } });
  if (!kind || kind === "none" || !limits.kinds.includes(kind)) {
    throw new Problem({ code: "file.wrong_kind", ...(field ? { field } : {}), facts: { kinds: kindsInWords(limits) } });
  }
  if (kind === "docx" || kind === "xlsx") {
    await inspectPackage(content, kind, field ?? "file");
    return { bytes: content, mediaType: MEDIA_TYPES[kind] };
  }
  if (kind !== "pdf" && limits.points) await refuseTooManyPoints(content, limits.points, field);
  const bytes = kind === "pdf" ? (soundPdf(content) ? content : null) : await redrawn(content, kind);
  if (!bytes) throw new Problem({ code: "file.hostile", ...(field ? { field } : {}) });
  return { bytes, mediaType: MEDIA_TYPES[kind] };
}

/** Told from the head of the picture, before a single point of it is unpacked. */
async function refuseTooManyPoints(content: Buffer, limit: number, field: string | undefined): Promise<void> {
  const { width, height } = await sharp(content, { limitInputPixels: false })
    .metadata()
    .catch(() => ({ width: 0, height: 0 }));
  if (width * height <= limit * 1_000_000) return;
  throw new Problem({
    code: "file.too_many_points",
    ...(field ? { field } : {}),
    facts: { width: width.toLocaleString("vi-VN"), height: height.toLocaleString("vi-VN"), limit },
  });
}

const endingOf = (name: string): string => /\.[a-z0-9]{2,5}$/i.exec(name)?.[0].toLowerCase() ?? "";
const isNamedAs = (name: string, limits: FileLimits): boolean =>
  limits.kinds.some((kind) => `.${kind}` === endingOf(name).replace(/^\.jpg$/, ".jpeg"));

/** Null: of a kind that we do not take; "none": of no kind that anybody knows. */
async function kindOf(content: Buffer): Promise<FileKind | "none" | null> {
  const found = await fileTypeFromBuffer(content);
  if (!found && !/^\s*</.test(content.subarray(0, 200).toString("latin1"))) return "none";
  const known = Object.entries(MEDIA_TYPES).find(([, mediaType]) => mediaType === found?.mime);
  return known ? (known[0] as FileKind) : null;
}

/**
 * A PDF and nothing else: it begins as one at the first byte and ends as one, holds no second file behind its end
 * (an archive, a page) and asks no program to run.
 */
function soundPdf(content: Buffer): boolean {
  const text = content.toString("latin1");
  const end = text.lastIndexOf("%%EOF");
  return (
    /^%PDF-[12]\.\d/.test(text) &&
    end > 0 &&
    text.length - end < 1024 &&
    !text.includes("PK\x05\x06", Math.max(0, text.length - 66_000)) &&
    !/<(?:!doctype|html|script|svg|iframe)[\s>]/i.test(text.slice(0, 2048) + text.slice(end)) &&
    !runs(text) &&
    packedObjects(content, text).every((objects) => objects !== null && !runs(objects))
  );
}

/** A name may be written with its letters as numbers: /J#61vaScript. */
const runs = (text: string): boolean =>
  /\/(?:JavaScript|Launch)\b/.test(text.replace(/#([0-9a-f]{2})/gi, (_sign, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));

/** The most that objects packed into one stream may unpack to; a long report has some hundred kilobytes of them. */
const MOST_PACKED = 16_777_216;

/** Objects that lie packed in streams, each stream unpacked, null where it cannot be: a deed may hide in one. What is encrypted stays shut, here and to whoever has no key. */
function packedObjects(content: Buffer, text: string): (string | null)[] {
  if (/\/Encrypt\b/.test(text)) return [];
  return [...text.matchAll(/\/ObjStm\b[^]{0,400}?>>\s*stream\r?\n/g)].slice(0, 2000).map((head) => {
    const from = head.index + head[0].length,
      to = text.indexOf("endstream", from);
    try {
      return inflateSync(content.subarray(from, to < 0 ? undefined : to), {
        maxOutputLength: MOST_PACKED,
        finishFlush: constants.Z_SYNC_FLUSH,
      }).toString("latin1");
    } catch {
      return /\/Filter\b/.test(head[0]) ? null : text.slice(from, to);
    }
  });
}

/** Drawn again from its points: turned upright, no place and no camera in it, nothing hidden behind the picture. */
async function redrawn(content: Buffer, kind: Exclude<FileKind, "pdf" | "docx" | "xlsx">): Promise<Buffer | null> {
  try {
    const picture = sharp(content, { limitInputPixels: MOST_POINTS, failOn: "error", pages: 1 })
      .rotate()
      .resize(EDGE, EDGE, { fit: "inside", withoutEnlargement: true });
    if (kind === "png") return await picture.png().toBuffer();
    return await (kind === "webp" ? picture.webp({ quality: 84 }) : picture.jpeg({ quality: 84, mozjpeg: true })).toBuffer();
  } catch {
    return null;
  }
}
