import { exact, formatPoints, type Points } from "@/lib/criteria/points";
import { type Item, itemByKey, type Section, type Version } from "@/lib/criteria/table";
import { standingEntries } from "./explain";
import type { Entered } from "./explain-queries";
import { type Finals, linesOf } from "./final-lines";
import { totalOf } from "./totals";
import { type Layer, LAYERS } from "./words";

export type HandedEntry = Entered & { versionId: string };
/** One handing-in: all entries of one layer that came at one moment. */
export type Snapshot = {
  no: number;
  layer: Layer;
  at: string;
  round: number;
  part: boolean;
  title: string;
  unit: string | null;
  person: string | null;
  items: number;
  versionId: string;
};

/** What was handed in, one after another: the unit's own by their number, the layers above as they were told. */
export function snapshotsOf(entries: readonly HandedEntry[], versions: Map<string, Version>): Snapshot[] {
  const sets = [...Map.groupBy(entries, ({ layer, at }) => `${at} ${LAYERS.indexOf(layer)}`)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const seen: Partial<Record<Layer, number>> = {};
  return sets.map(([, set], at): Snapshot => {
    const first = set[0]!,
      of = (seen[first.layer] = (seen[first.layer] ?? 0) + 1);
    return {
      no: at + 1,
      layer: first.layer,
      at: first.at,
      round: first.round,
      part: first.part,
      title: titleOf(first, of, itemByKey(versions.get(first.versionId)!, first.itemKey)),
      unit: first.unit,
      person: first.person,
      items: set.length,
      versionId: first.versionId,
    };
  });
}

function titleOf({ layer, part }: HandedEntry, of: number, item: Item | undefined): string {
  if (layer === "self") return part ? `Gửi lần ${of}: bổ sung tiêu chí ${item?.number ?? ""}` : `Bảng đã gửi lần ${of}`;
  if (layer === "cross") return of > 1 ? `Chấm chéo lần ${of}` : "Chấm chéo";
  if (layer === "domain") return "Sở, ngành chấm";
  if (layer === "bloc") return `Khối thẩm định lần ${of}`;
  return item?.scoredBy === "external" ? "Cơ quan khác công bố" : "Cơ quan chuyên trách điều chỉnh";
}

/** Two sets at one moment stand in the order of their layers. */
const upTo = (entries: readonly HandedEntry[], { at, layer }: Pick<Snapshot, "at" | "layer">) =>
  entries.filter((it) => it.at < at || (it.at === at && LAYERS.indexOf(it.layer) <= LAYERS.indexOf(layer)));

/** What stood for every item right after this handing-in: of the entries that stand the highest, of one layer the last. */
export function standingAt(
  version: Version,
  entries: readonly HandedEntry[],
  at: Pick<Snapshot, "at" | "layer">,
): Record<string, Entered | undefined> {
  const found: Record<string, Entered | undefined> = {},
    height = (it: Entered) => LAYERS.indexOf(it.layer);
  for (const it of standingEntries(version, upTo(entries, at))) {
    const top = found[it.itemKey];
    if (!top || height(it) > height(top) || (height(it) === height(top) && it.round >= top.round)) found[it.itemKey] = it;
  }
  return found;
}

export type SnapshotRow = {
  item: Item;
  section: Section;
  now: Entered | null;
  before: Entered | null;
  /** Handed in with this set. */ fresh: boolean;
  changed: boolean;
};
export type SnapshotSheet = { rows: SnapshotRow[]; total: Points; was: Points | null };

const same = (a: Entered | undefined, b: Entered | undefined) =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.na === b.na &&
    (a.points === null || b.points === null ? a.points === b.points : exact(a.points).eq(exact(b.points))) &&
    JSON.stringify(a.inputs) === JSON.stringify(b.inputs) &&
    (a.note ?? "") === (b.note ?? "") &&
    (a.reason ?? "") === (b.reason ?? ""));

/** The whole sheet as it stood after one handing-in, beside what stood before it. */
export function sheetAt(version: Version, entries: readonly HandedEntry[], snapshots: readonly Snapshot[], no: number): SnapshotSheet {
  const at = snapshots[no - 1]!,
    before = snapshots[no - 2],
    now = standingAt(version, entries, at),
    was = before ? standingAt(version, entries, before) : {};
  const total = (finals: Finals) => totalOf(version, linesOf(version, finals)).total;
  const rows = version.sections.flatMap((section) =>
    section.items.map((item): SnapshotRow => ({
      item,
      section,
      now: now[item.key] ?? null,
      before: was[item.key] ?? null,
      fresh: now[item.key]?.at === at.at,
      changed: before !== undefined && !same(now[item.key], was[item.key]),
    })),
  );
  return { rows, total: total(now), was: before ? total(was) : null };
}

/** "87,33 điểm, lần trước 88,00" */
export const totalWords = ({ total, was }: SnapshotSheet): string =>
  `${formatPoints(total)} điểm${was && !was.eq(total) ? `, lần trước ${formatPoints(was)} điểm` : ""}`;
