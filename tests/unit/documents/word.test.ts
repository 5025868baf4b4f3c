import { expect, test } from "vitest";
import type { Paper } from "@/lib/documents/paper";
import { fillTemplate, wordOf } from "@/lib/documents/word";
import { paperTemplate } from "@/lib/documents/templates/paper";
import { documentOf, FIXED, paragraphsOf, said } from "../../support/word.ts";
import { PAPERS } from "../../support/year-end-record.ts";

test.each(Object.keys(PAPERS))("the Word file of %s says what the record says, nothing more, nothing less", (name) => {
  const paper = PAPERS[name]!,
    written = paragraphsOf(wordOf(paper)).filter((text) => !FIXED.includes(text));
  expect(written.toSorted()).toEqual(said(paper).toSorted());
});

test.each(Object.keys(PAPERS))("%s keeps the order of the record", (name) => {
  const paper = PAPERS[name]!,
    written = paragraphsOf(wordOf(paper)),
    texts = paper.blocks.flatMap((block) => (block.kind === "table" ? block.rows.flat() : [block.text]));
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
  expect(
    Object.values(PAPERS)
      .map((paper) => documentOf(wordOf(paper)))
      .filter((xml) => xml.includes("undefined")),
  ).toEqual([]);
});

test("no tag of the template is left over", () => {
  for (const paper of Object.values(PAPERS)) expect(documentOf(wordOf(paper)).replace(/<[^>]*>/g, "")).not.toMatch(/[{}]/);
});

test("a table of a width that the template does not know is refused, not cut", () => {
  expect(() => wordOf({ ...PAPERS["bien-ban"]!, blocks: [{ kind: "table", name: "t", head: ["một", "hai"], rows: [] }] })).toThrow(
    "2 columns",
  );
});
