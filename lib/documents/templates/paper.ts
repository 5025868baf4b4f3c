import PizZip from "pizzip";
import { cell, paragraph, row, rule, table } from "./xml";

/** A4 less 30 mm on the left and 20 mm on the right, in twentieths of a point. */
const WIDTH = 9070,
  LEFT = 3900;
/** Tables of so many columns are known to the template; the second column holds names, of wide tables the third says what for. */
export const COLUMNS = [3, 4, 5, 6, 7, 8] as const;
const FIRST = 620;

const widthsOf = (columns: number): number[] => {
  const words = columns <= 4 ? 0.42 : columns >= 7 ? 0.26 : 0.3,
    name = Math.round((WIDTH - FIRST) * words),
    about = columns >= 6 ? Math.round((WIDTH - FIRST) * (columns >= 7 ? 0.24 : 0.26)) : 0;
  const others = columns - 2 - (about ? 1 : 0),
    rest = Math.floor((WIDTH - FIRST - name - about) / others);
  return [FIRST, name, ...(about ? [about] : []), ...Array.from({ length: others }, () => rest)];
};

/** One loop over the blocks of a paper: what a block is not, leaves nothing behind. */
const blocks = (list: string): string =>
  [
    paragraph(`{#${list}}`),
    paragraph("{#heading}"),
    paragraph("{heading}", { bold: true, size: 28, keep: true, indent: true }),
    paragraph("{/heading}"),
    paragraph("{#text}"),
    paragraph("{text}", { size: 28, indent: true }),
    paragraph("{/text}"),
    paragraph("{#closing}"),
    paragraph("{closing}", { size: 28, indent: true, keep: true }),
    paragraph("{/closing}"),
    paragraph("{#basis}"),
    paragraph("{basis}", { size: 28, indent: true, italic: true }),
    paragraph("{/basis}"),
    ...COLUMNS.map((columns) => {
      const widths = widthsOf(columns),
        style = (at: number) => ({
          size: 24,
          before: 40,
          after: 40,
          align: at === 1 || (at === 2 && columns >= 6) ? ("left" as const) : ("center" as const),
        });
      const head = row(widths.map((width, at) => cell(width, paragraph(`{head.c${at}}`, { ...style(0), bold: true }))).join(""), true);
      const body = row(
        widths
          .map((width, at) =>
            cell(width, paragraph(`${at === 0 ? "{#rows}" : ""}{c${at}}${at === widths.length - 1 ? "{/rows}" : ""}`, style(at))),
          )
          .join(""),
      );
      return `${paragraph(`{#table${columns}}`)}${paragraph("", { before: 60 })}${table(widths, head + body, true)}${paragraph(`{/table${columns}}`)}`;
    }),
    paragraph(`{/${list}}`),
  ].join("");

const center = { align: "center" as const, before: 0 };
const masthead = table(
  [LEFT, WIDTH - LEFT],
  row(
    cell(
      LEFT,
      paragraph("{above}", { ...center, size: 24 }) +
        paragraph("{issuer}", { ...center, size: 24, bold: true }) +
        rule(1200) +
        paragraph("Số: {number}", { ...center, size: 26, before: 60 }),
    ) +
      cell(
        WIDTH - LEFT,
        paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { ...center, size: 24, bold: true }) +
          paragraph("Độc lập - Tự do - Hạnh phúc", { ...center, size: 26, bold: true }) +
          rule(1080) +
          paragraph("{placeAndDate}", { ...center, size: 26, italic: true, before: 60 }),
      ),
  ),
  false,
);

const title =
  paragraph("{kind}", { ...center, size: 28, bold: true, before: 320 }) +
  paragraph("{about}", { ...center, size: 28, bold: true }) +
  rule(3500);
const addressees =
  paragraph("{#addressed}") + paragraph("Kính gửi: {addressedTo}", { ...center, size: 28, before: 240 }) + paragraph("{/addressed}");
const ink = paragraph("", { before: 0, keep: true }).repeat(4);
const signer = (at: number) => `{#signer${at}}{post}{/signer${at}}`;
const signature = (at: number, width: number, below = "") =>
  cell(
    width,
    paragraph(signer(at), { ...center, size: 28, bold: true, before: 240, keep: true }) +
      ink +
      paragraph(`{#signer${at}}{name}{/signer${at}}`, { ...center, size: 28, bold: true, keep: true }) +
      below,
  );
const recipients =
  paragraph("Nơi nhận:", { size: 24, bold: true, italic: true, align: "left", before: 240, keep: true }) +
  paragraph("{#recipients}") +
  paragraph("- {line}", { size: 22, align: "left", before: 0, keep: true }) +
  paragraph("{/recipients}");
const when = (name: string, inside: string) => paragraph(`{#${name}}`, { before: 0 }) + inside + paragraph(`{/${name}}`, { before: 0 });
const signatures =
  when("alone", table([WIDTH * 0.45, WIDTH * 0.55], row(cell(WIDTH * 0.45, recipients) + signature(2, WIDTH * 0.55)), false)) +
  when("together", table([WIDTH / 2, WIDTH / 2], row(signature(1, WIDTH / 2, recipients) + signature(2, WIDTH / 2)), false));
const annex = [
  paragraph("{#annex}"),
  paragraph("{title}", { ...center, size: 28, bold: true, pageBreak: true }),
  paragraph("{about}", { ...center, size: 28, bold: true }),
  blocks("blocks"),
  paragraph("{/annex}"),
].join("");

/** 20 mm above and below, 30 left, 20 right; the page number stands in the upper margin from the second page on. */
const section =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const PARTS: Record<string, string> = {
  "[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${CONTENT}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${CONTENT}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="${CONTENT}.header+xml"/></Types>`,
  "_rels/.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATED}/officeDocument" Target="word/document.xml"/></Relationships>`,
  "word/_rels/document.xml.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATED}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${RELATED}/header" Target="header1.xml"/></Relationships>`,
  "word/styles.xml": `${XML}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`,
  "word/header1.xml": `${XML}<w:hdr ${W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`,
  "word/document.xml": `${XML}<w:document ${W}><w:body>${masthead}${title}${addressees}${blocks("blocks")}${signatures}${annex}${section}</w:body></w:document>`,
};

/** The template of minutes, counting records and letters. A province may put a file of its own with the same fields in its place. */
export function paperTemplate(): Uint8Array {
  const zip = new PizZip();
  for (const [path, text] of Object.entries(PARTS)) zip.file(path, text);
  return zip.generate({ type: "uint8array", compression: "DEFLATE" });
}
