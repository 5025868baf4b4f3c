import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { firstFree, slugOf } from "@/lib/provinces/slugs";
import { readGrid } from "@/lib/spreadsheets/grid";
import { LETTERS, roman } from "./carry";
import { fill } from "./fill";
import { METHODS } from "./methods";
import { folded, linesOfText, type ReadSection, readTable } from "./pasted";
import { exact, formatAmount, sum } from "./points";
import type { DraftFound } from "./queries";
import type { ImportInput } from "./schema";
import { holdOrder } from "./sections";
import { tableOf } from "./stored";
import { type Item, itemsOf, type Section, type Version } from "./table";
import { METHOD_WORDS } from "./words";

/** First the table is read and shown, nothing written; then the same text is read again and written whole. */
export async function importTable(
  ctx: Ctx,
  found: DraftFound,
  { to, pasted, replace }: ImportInput,
  { workbook }: Record<string, File>,
): Promise<Done> {
  const file =
    to === "read" && workbook && workbook.size > 0 ? await readGrid(Buffer.from(await workbook.arrayBuffer()), "workbook") : null;
  const read = readTable(file ?? linesOfText(pasted));
  if (to === "read") {
    if (read.lines.length === 0)
      throw new Problem(
        read.faults.map((sentence) => ({ code: "criteria.pasted", field: file ? "workbook" : "pasted", facts: { sentence } })),
      );
    const text = (file ?? linesOfText(pasted)).map((line) => line.join("\t")).join("\n");
    return {
      quiet: true,
      done: `Đã đọc ${read.lines.length} dòng. Chưa ghi gì vào dự thảo.`,
      shown: [
        { what: "text", text, ready: read.faults.length === 0 ? "yes" : "" },
        ...read.faults.map((text) => ({ what: "fault", text })),
        ...read.notes.map((text) => ({ what: "note", text })),
        ...read.sections.map(({ number, name, max, found: sums, items }) => ({
          what: "sum",
          text: `Mục ${number}. ${name}: ${items.length} tiêu chí, cộng ${formatAmount(sums)} trên ${formatAmount(max || 0)} điểm.`,
        })),
        ...read.lines.map(({ at, kind, number, name, max, method, notes, faults }) => ({
          what: "line",
          at: String(at),
          kind,
          number,
          name,
          max,
          method: method ? METHOD_WORDS[method].name : "",
          text: [...faults, ...notes].join(" "),
        })),
      ],
    };
  }
  if (read.faults.length > 0)
    throw new Problem(read.faults.map((sentence) => ({ code: "criteria.pasted", field: "pasted", facts: { sentence } })));
  const it = await holdOrder(ctx, found),
    { draft } = it;
  if (draft.sections.length > 0 && !replace)
    throw new Problem({ code: "criteria.import_replaces", field: "replace", facts: { sections: draft.sections.length } });
  const before = tableOf(draft),
    { sections, guidance } = tableRead(read.sections, itemsOf(before));
  await ctx.tx.criteriaItem.deleteMany({ where: { criteriaVersionId: draft.id } });
  await ctx.tx.criteriaSection.deleteMany({ where: { criteriaVersionId: draft.id } });
  await fill(ctx, draft.id, { ...before, sections } satisfies Version, guidance);
  const total = sum(sections.filter(({ kind }) => kind === "MAIN").map(({ max }) => max));
  if (total.eq(100) || total.eq(1000))
    await ctx.tx.criteriaVersion.updateMany({
      where: { id: draft.id, state: "draft" },
      data: { totalPoints: total.toFixed(), version: { increment: 1 } },
    });
  await audit(ctx, "criteria.imported", draft.id, {
    sections: sections.length,
    items: sections.reduce((n, { items }) => n + items.length, 0),
    replaced: draft.sections.length,
  });
  return { next: `/${ctx.actor.provinceSlug}/khoi/${it.bloc.slug}/${it.year}/tieu-chi/soan` };
}

/** What was read as the rules know it. An item that bears the name of an earlier one keeps its key, so that figures find it again. */
function tableRead(read: ReadSection[], earlier: Item[]): { sections: Section[]; guidance: Record<string, string | null> } {
  const known = new Map(earlier.map(({ name, key }) => [folded(name), key])),
    taken = new Set<string>(),
    guidance: Record<string, string | null> = {},
    sectionKeys = new Set<string>(),
    counts: Record<Section["kind"], number> = { MAIN: 0, BONUS: 0, PENALTY: 0, GATE: 0 };
  const keyOf = (name: string) => {
    const kept = known.get(folded(name)),
      key =
        kept && !taken.has(kept)
          ? kept
          : firstFree(slugOf(name).slice(0, 36).replace(/-$/, "") || "tieu-chi", new Set([...taken, ...known.values()]), "-");
    taken.add(key);
    return key;
  };
  const sections = read.map((section, at): Section => {
    const sectionKey = firstFree(slugOf(section.name).slice(0, 36).replace(/-$/, "") || "muc", sectionKeys, "-");
    sectionKeys.add(sectionKey);
    return {
      key: sectionKey,
      number: roman(at + 1),
      name: section.name,
      kind: section.kind,
      max: exact(section.max || 0).toFixed(),
      items: section.items.map((item): Item => {
        const key = keyOf(item.name);
        counts[section.kind] += 1;
        guidance[key] = item.guidance;
        return {
          key,
          number: item.number || `${LETTERS[section.kind]}${counts[section.kind]}`,
          name: item.name,
          method: item.method,
          params: METHODS[item.method].params.parse(item.params),
          max: item.max,
          naPolicy: null,
          scoredBy: item.method === "EXTERNAL" ? "external" : item.method === "DOMAIN_SCORE" ? "domain" : "self",
          asksEvidence: section.kind === "MAIN" || section.kind === "BONUS",
          asksNote: item.method === "MANUAL",
        };
      }),
    };
  });
  return { sections, guidance };
}
