import "server-only";
import { randomUUID } from "node:crypto";
import type { Ctx } from "@/lib/action/action";
import { roman } from "./carry";
import { exact } from "./points";
import { storedKind, storedLayer, type StoredVersion } from "./stored";
import { type Item, itemsOf, type Version } from "./table";

/** Columns of an item as they are stored. */
export const itemRow = (item: Item) => ({
  itemKey: item.key,
  number: item.number,
  name: item.name,
  maxPoints: exact(item.max).toFixed(),
  method: item.method,
  params: item.params as object,
  evidenceAsked: item.asksEvidence,
  asksNote: item.asksNote,
  scoredBy: storedLayer(item.scoredBy),
  naPolicy: item.naPolicy ?? ("NONE" as const),
});

/** Writes a whole table into an empty draft. `guidance` by key of item. */
export async function fill(
  { tx }: Ctx,
  criteriaVersionId: string,
  version: Version,
  guidance: Record<string, string | null> = {},
): Promise<void> {
  const sections = version.sections.map((section, at) => ({ id: randomUUID(), at, section }));
  await tx.criteriaSection.createMany({
    data: sections.map(({ id, at, section }) => ({
      id,
      criteriaVersionId,
      position: at + 1,
      numeral: roman(at + 1),
      sectionKey: section.key,
      name: section.name,
      kind: storedKind(section.kind),
      maxPoints: exact(section.max).toFixed(),
    })),
  });
  await tx.criteriaItem.createMany({
    data: sections.flatMap(({ id, section }) =>
      section.items.map((item, at) => ({
        ...itemRow(item),
        criteriaVersionId,
        sectionId: id,
        position: at + 1,
        guidance: guidance[item.key] ?? null,
      })),
    ),
  });
}

export const guidanceOf = ({ sections }: StoredVersion): Record<string, string | null> =>
  Object.fromEntries(sections.flatMap(({ items }) => items.map(({ key, guidance }) => [key, guidance])));

export const keysOf = (version: Version): Set<string> => new Set(itemsOf(version).map(({ key }) => key));
