import { createHash } from "node:crypto";
import type { Sentence } from "./sentences";

/** What the writer did: another wording by key, sentences left out, sentences of their own. */
export type Typed = { edits: Record<string, string>; dropped: string[]; added: string[] };
export const NOTHING: Typed = { edits: {}, dropped: [], added: [] };

/** A sentence of the report. `made`: as the record says it, where somebody worded it anew; without a source it is the writer's own. */
export type Written = { key: string; text: string; source: string | null; href: string | null; made: string | null };
export type Content = {
  form: "bao-cao-thanh-tich/1";
  subject: string;
  unit: string;
  titleName: string;
  period: string;
  modeName: string;
  sentences: Written[];
};

export const hashOf = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
export const textOf = (content: Content): string => JSON.stringify(content);
export const contentOf = (text: string): Content => JSON.parse(text) as Content;

/** The record's sentences as the writer left them, then the writer's own. A wording equal to the record's is the record's. */
export function composed(sentences: readonly Sentence[], { edits, dropped, added }: Typed): Written[] {
  const made = sentences
    .filter(({ key }) => !dropped.includes(key))
    .map(({ key, text, source, href }): Written => {
      const edit = edits[key]?.trim();
      return edit && edit !== text ? { key, text: edit, source, href, made: text } : { key, text, source, href, made: null };
    });
  return [...made, ...added.map((text, at): Written => ({ key: `own-${at + 1}`, text, source: null, href: null, made: null }))];
}

/** What became of each sentence of the record since the writer worded it: an edit of a sentence that is no longer made stands as the writer's own. */
export function carried(sentences: readonly Sentence[], typed: Typed): Typed {
  const keys = new Set(sentences.map(({ key }) => key)),
    lost = Object.entries(typed.edits)
      .filter(([key]) => !keys.has(key) && !typed.dropped.includes(key))
      .map(([, text]) => text);
  return {
    edits: Object.fromEntries(Object.entries(typed.edits).filter(([key]) => keys.has(key))),
    dropped: typed.dropped.filter((key) => keys.has(key)),
    added: [...typed.added, ...lost],
  };
}
