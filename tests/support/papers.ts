import { deflateSync } from "node:zlib";
import { type Part, zipOf } from "./zip.ts";

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/MAIN" ContentType="KIND"/></Types>';
const RELS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="MAIN"/></Relationships>';
const KINDS = {
  docx: ["word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"],
  xlsx: ["xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"],
} as const;

/** An office paper with what every one has, and whatever else a test puts in. */
export function paperOf(kind: keyof typeof KINDS, more: Part[] = [], body = "<w:document/>", type: string = KINDS[kind][1]): Buffer {
  const [main] = KINDS[kind];
  return zipOf([
    { name: "[Content_Types].xml", content: TYPES.replace("MAIN", main).replace("KIND", type) },
    { name: "_rels/.rels", content: RELS.replace("MAIN", main) },
    { name: main, content: body },
    ...more,
  ]);
}
export const docx = (text = "Báo cáo") => paperOf("docx", [], `<w:document><w:t>${text}</w:t></w:document>`);

const PDF = (body: string) => Buffer.from(`%PDF-1.4\n${body}\n%%EOF\n`, "latin1");
const packed = (objects: string, filter = "FlateDecode") =>
  PDF(`4 0 obj <</Type /ObjStm /N 1 /First 4 /Filter /${filter}>>\nstream\n${deflateSync(objects).toString("latin1")}\nendstream endobj`);
const external = (type: string) =>
  `<Relationships><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://example.org/x" TargetMode="External"/></Relationships>`;

export const SOUND: [name: string, content: () => Buffer][] = [
  ["a Word paper", docx],
  ["a workbook", () => paperOf("xlsx", [], "<workbook/>")],
  ["a Word paper with a link to click", () => paperOf("docx", [{ name: "word/_rels/document.xml.rels", content: external("hyperlink") }])],
  ["a PDF", () => PDF("1 0 obj <</Type /Catalog>> endobj")],
  ["a PDF with packed objects", () => packed("7 0 <</Type /Page>>")],
];

/** Twenty files that must not come in, each for a reason of its own. */
export const HOSTILE: [name: string, content: () => Buffer, fileName?: string][] = [
  ["a program called .pdf", () => Buffer.concat([Buffer.from("MZ"), Buffer.alloc(2000, 1)]), "bao-cao.pdf"],
  ["a page called .pdf", () => Buffer.from("<!doctype html><script>alert(1)</script>"), "bao-cao.pdf"],
  ["a drawing", () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), "so-do.svg"],
  ["a drawing called .png", () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), "so-do.png"],
  ["an old Word paper", () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4096)]), "van-ban.doc"],
  ["an animation", () => Buffer.from("GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;", "latin1"), "anh.gif"],
  ["a PDF that runs a script", () => PDF("<</OpenAction <</S /JavaScript /JS (app.alert(1))>>>>")],
  ["a PDF that hides the word", () => PDF("<</S /J#61vaScript>>")],
  ["a PDF that starts a program", () => PDF("<</S /Launch /F (cmd.exe)>>")],
  ["a PDF that hides a script in packed objects", () => packed("7 0 <</S /JavaScript /JS (app.alert(1))>>")],
  ["a PDF whose packed objects cannot be read", () => packed("7 0 <<>>", "LZWDecode").subarray(0, -40)],
  ["a PDF with an archive behind it", () => Buffer.concat([PDF("1 0 obj endobj"), docx()])],
  ["a PDF with a page behind its end", () => Buffer.concat([PDF("1 0 obj endobj"), Buffer.from("<script>alert(1)</script>")])],
  ["a picture that breaks off", () => Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
  [
    "a picture that unpacks without end",
    () => {
      const it = Buffer.alloc(33);
      Buffer.from("89504e470d0a1a0a0000000d49484452", "hex").copy(it);
      it.writeUInt32BE(60_000, 16);
      it.writeUInt32BE(60_000, 20);
      it[24] = 8;
      it[25] = 2;
      return it;
    },
  ],
  ["a Word paper with macros", () => paperOf("docx", [{ name: "word/vbaProject.bin", content: "x" }])],
  [
    "a paper of the kind that may have macros",
    () => paperOf("docx", [], "<w:document/>", "application/vnd.ms-word.document.macroEnabled.main+xml"),
  ],
  [
    "a workbook that reads other workbooks",
    () => paperOf("xlsx", [{ name: "xl/externalLinks/externalLink1.xml", content: "<x/>" }], "<workbook/>"),
  ],
  [
    "a Word paper that fetches its template",
    () => paperOf("docx", [{ name: "word/_rels/settings.xml.rels", content: external("attachedTemplate") }]),
  ],
  [
    "a Word paper with a field that starts a program",
    () => paperOf("docx", [], '<w:document><w:instrText xml:space="preserve"> DDEAUTO c:\\cmd.exe </w:instrText></w:document>'),
  ],
  ["a Word paper with an object in it", () => paperOf("docx", [{ name: "word/embeddings/oleObject1.bin", content: "x" }])],
  [
    "a workbook that unpacks without end",
    () => paperOf("xlsx", [{ name: "xl/worksheets/sheet1.xml", content: Buffer.alloc(60_000_000, 32) }], "<workbook/>"),
  ],
  [
    "a workbook that lies about what it unpacks to",
    () => paperOf("xlsx", [{ name: "xl/worksheets/sheet1.xml", content: Buffer.alloc(30_000_000, 32), claims: 100 }], "<workbook/>"),
  ],
  [
    "a paper of a thousand parts",
    () =>
      paperOf(
        "docx",
        Array.from({ length: 1000 }, (_, n) => ({ name: `word/p${n}.xml`, content: "x" })),
      ),
  ],
  ["an archive called .docx", () => zipOf([{ name: "readme.txt", content: "x" }]), "van-ban.docx"],
  ["an archive that breaks off", () => docx().subarray(0, 300)],
  ["a file of 21 MB", () => Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.alloc(21 * 1_048_576, 32), Buffer.from("%%EOF")])],
  ["an empty file", () => Buffer.alloc(0)],
];
