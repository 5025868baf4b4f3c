/** Pieces of WordprocessingML, in the measures of the decree on papers. Sizes are half points, lengths twentieths of a point. */
type Run = { bold?: boolean; italic?: boolean; size?: number };
type Paragraph = Run & {
  align?: "left" | "center" | "right" | "both";
  indent?: boolean;
  before?: number;
  after?: number;
  keep?: boolean;
  pageBreak?: boolean;
};

export const run = (text: string, { bold, italic, size }: Run = {}): string =>
  `<w:r><w:rPr>${bold ? "<w:b/>" : ""}${italic ? "<w:i/>" : ""}${size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : ""}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

export const paragraph = (
  text: string,
  { align = "both", indent, before = 120, after = 0, keep, pageBreak, ...look }: Paragraph = {},
): string =>
  `<w:p><w:pPr>${keep ? "<w:keepNext/>" : ""}${pageBreak ? "<w:pageBreakBefore/>" : ""}<w:spacing w:before="${before}" w:after="${after}"/>${indent ? '<w:ind w:firstLine="720"/>' : ""}<w:jc w:val="${align}"/></w:pPr>${run(text, look)}</w:p>`;

/** A line of a third to half the width under a head, as the form has it. */
export const rule = (spaces: number): string =>
  `<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr><w:spacing w:before="20" w:after="0" w:line="120" w:lineRule="exact"/><w:ind w:left="${spaces}" w:right="${spaces}"/></w:pPr></w:p>`;

const EDGE = 'w:val="single" w:sz="4" w:space="0" w:color="000000"';
const EDGES = `<w:tblBorders><w:top ${EDGE}/><w:left ${EDGE}/><w:bottom ${EDGE}/><w:right ${EDGE}/><w:insideH ${EDGE}/><w:insideV ${EDGE}/></w:tblBorders>`;

export const cell = (width: number, content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
export const row = (cells: string, head = false): string =>
  `<w:tr><w:trPr><w:cantSplit/>${head ? "<w:tblHeader/>" : ""}</w:trPr>${cells}</w:tr>`;
export const table = (widths: number[], rows: string, edges: boolean): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((sum, one) => sum + one, 0)}" w:type="dxa"/>${edges ? EDGES : ""}<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rows}</w:tbl>`;
