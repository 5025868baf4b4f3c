import PizZip from "pizzip";
import { expect, test } from "vitest";
import { sentencesOf, type Paper } from "@/lib/documents/paper";
import { fillTemplate, wordOf } from "@/lib/documents/word";
import { paperTemplate } from "@/lib/documents/templates/paper";
import { PAPERS } from "../../support/year-end-record.ts";

const unescaped = (text: string) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
const documentOf = (file: Uint8Array) => new PizZip(file).file("word/document.xml")!.asText();
/** The texts of the paragraphs, in their order; a line break inside one is a line end. */
const paragraphsOf = (file: Uint8Array) => documentOf(file).split("<w:p>").slice(1).map((part) => unescaped(part.replaceAll("<w:br/>", "\n").replace(/<[^>]*>/g, ""))).filter((text) => text !== "");
const FIXED = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Nơi nhận:"];
const said = (paper: Paper) => sentencesOf({ ...paper, addressees: paper.addressees.length > 0 ? [`Kính gửi: ${paper.addressees.join("; ")}`] : [] });

test.each(Object.keys(PAPERS))("the Word file of %s says what the record says, nothing more, nothing less", (name) => {
  const paper = PAPERS[name]!, written = paragraphsOf(wordOf(paper)).filter((text) => !FIXED.includes(text));
  expect(written.toSorted()).toEqual(said(paper).toSorted());
});

test.each(Object.keys(PAPERS))("%s keeps the order of the record", (name) => {
  const paper = PAPERS[name]!, written = paragraphsOf(wordOf(paper)), texts = paper.blocks.flatMap((block) => (block.kind === "table" ? block.rows.flat() : [block.text]));
  let at = -1;
  for (const text of texts) {
    const found = written.indexOf(text, at + 1);
    expect(found, text).toBeGreaterThan(at);
    at = found;
  }
});

test("signs of the markup in a text stay text", () => {
  const paper: Paper = { ...PAPERS["bien-ban"]!, blocks: [{ kind: "p", text: '</w:t><w:br/> & "a" < b {khối}' }] };
  expect(paragraphsOf(wordOf(paper))).toContain('</w:t><w:br/> & "a" < b {khối}');
});

test("a field that the data lacks is a fault, never the word undefined on a paper", () => {
  expect(() => fillTemplate(paperTemplate(), { above: "A" })).toThrow();
  expect(Object.values(PAPERS).map((paper) => documentOf(wordOf(paper))).filter((xml) => xml.includes("undefined"))).toEqual([]);
});

test("no tag of the template is left over", () => {
  for (const paper of Object.values(PAPERS)) expect(documentOf(wordOf(paper)).replace(/<[^>]*>/g, "")).not.toMatch(/[{}]/);
});

test("a table of a width that the template does not know is refused, not cut", () => {
  expect(() => wordOf({ ...PAPERS["bien-ban"]!, blocks: [{ kind: "table", name: "t", head: ["một", "hai"], rows: [] }] })).toThrow("2 columns");
});
