import "server-only";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import type { Block, Paper } from "./paper";
import { COLUMNS, paperTemplate } from "./templates/paper";

export const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const NO_HOUR = new Date(2000, 0, 1);

type Scope = Record<string, unknown>;

/** Dotted paths, looked up from the innermost scope outwards. */
const parser = (tag: string) => ({
  get(scope: Scope, { scopeList }: { scopeList: Scope[] }): unknown {
    if (tag === ".") return scope;
    const [first = "", ...rest] = tag.split(".");
    const holder = scopeList.toReversed().find((one) => first in Object(one));
    return rest.reduce<unknown>((value, key) => (value as Scope | undefined)?.[key], holder?.[first]);
  },
});

/** A field that the data lacks is a fault: the word "undefined" must never stand on a paper. Sections that are absent are only left out. */
function missing(part: { module?: string; value?: string }): string {
  if (part.module === "loop") return "";
  throw new Error(`the template asks for a field that the paper lacks: ${part.value ?? ""}`);
}

/** Fills a template. Every text is escaped, a line end becomes a line end. */
export function fillTemplate(template: Uint8Array, data: Scope): Uint8Array {
  const document = new Docxtemplater(new PizZip(template), {
    paragraphLoop: true,
    linebreaks: true,
    parser,
    nullGetter: missing,
    errorLogging: false,
  });
  document.render(data);
  // The same words give the same bytes: no part of the file bears the hour of its making.
  for (const part of Object.values(document.getZip().files as Record<string, { date: Date }>)) part.date = NO_HOUR;
  return document.getZip().generate({ type: "uint8array", compression: "DEFLATE" });
}

const cells = (texts: string[]): Scope => Object.fromEntries(texts.map((text, at) => [`c${at}`, text]));
const NOTHING: Scope = {
  heading: false,
  text: false,
  basis: false,
  closing: false,
  ...Object.fromEntries(COLUMNS.map((count) => [`table${count}`, false])),
};

/** The last paragraph goes with the signatures: they never stand alone on a sheet. */
function blockOf(block: Block, at: number, all: Block[]): Scope {
  if (block.kind === "p" && at === all.length - 1) return { ...NOTHING, closing: block.text };
  if (block.kind === "p") return { ...NOTHING, [block.basis ? "basis" : "text"]: block.text };
  if (block.kind === "h2") return { ...NOTHING, heading: block.text };
  if (!(COLUMNS as readonly number[]).includes(block.head.length))
    throw new Error(`no table of ${block.head.length} columns in the template`);
  return { ...NOTHING, [`table${block.head.length}`]: { head: cells(block.head), rows: block.rows.map(cells) } };
}

/** The paper as a Word file: the same words as on the screen, because both are made of the same record. */
export function wordOf(
  { blocks, annex, signers, recipients, addressees, ...head }: Paper,
  template: Uint8Array = paperTemplate(),
): Uint8Array {
  return fillTemplate(template, {
    ...head,
    addressed: addressees.length > 0,
    addressedTo: addressees.join("; "),
    // Who signs alone signs on the right, with the recipients on the left; below two who sign, the recipients have their own lines.
    alone: !signers[0]?.post,
    together: Boolean(signers[0]?.post),
    blocks: blocks.map(blockOf),
    signer1: signers[0] ?? false,
    signer2: signers[1] ?? false,
    recipients: recipients.map((line) => ({ line })),
    annex: annex && { title: annex.title, about: annex.about, blocks: annex.blocks.map(blockOf) },
  });
}

/** A download with a name in Vietnamese. */
export const wordResponse = (file: Uint8Array, name: string): Response =>
  new Response(new Uint8Array(file), {
    headers: {
      "content-type": WORD_TYPE,
      "content-disposition": `attachment; filename="van-ban.docx"; filename*=UTF-8''${encodeURIComponent(`${name}.docx`).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
