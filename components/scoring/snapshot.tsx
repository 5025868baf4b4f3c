import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Go } from "@/components/ui/go";
import { Leader } from "@/components/ui/leader";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { METHODS } from "@/lib/criteria/methods";
import { exact, formatAmount } from "@/lib/criteria/points";
import type { Item } from "@/lib/criteria/table";
import { momentWords } from "@/lib/provinces/dates";
import { standingWords } from "@/lib/scoring/check-rules";
import type { Entered } from "@/lib/scoring/explain-queries";
import type { Digest } from "@/lib/scoring/snapshot-queries";
import { type Snapshot, type SnapshotRow, type SnapshotSheet, totalWords } from "@/lib/scoring/snapshots";
import { LAYER_WORDS } from "@/lib/scoring/words";

/** Every handing-in by its number, the one on the page marked. */
export function SnapshotList({ snapshots, no, here }: { snapshots: Snapshot[]; no: number; here: string }) {
  return (
    <nav aria-label="Các lần gửi" className="no-print">
      <ol className="snaps">
        {snapshots.map((it) => (
          <li key={it.no}>
            <Go href={`${here}?lan=${it.no}`} {...(it.no === no ? { "aria-current": "page" as const } : {})}>
              {it.title}
            </Go>{" "}
            <span className="meta num">
              {momentWords(it.at)}, {it.items} tiêu chí
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Who handed it in, when, and the hash that says nothing was changed since. */
export function SnapshotHead({ at, sheet, digest }: { at: Snapshot; sheet: SnapshotSheet; digest: Digest | undefined }) {
  const changed = sheet.rows.filter((row) => row.changed).length;
  return (
    <>
      <Leader
        wrap
        lines={[
          { label: "Gửi lúc", value: momentWords(at.at) },
          { label: "Nơi gửi", value: [at.unit ?? LAYER_WORDS[at.layer].by, at.person].filter(Boolean).join(", ") },
          { label: "Tổng điểm khi đó", value: totalWords(sheet) },
          ...(sheet.was ? [{ label: "Khác lần trước", value: changed === 0 ? "Không tiêu chí nào" : `${changed} tiêu chí` }] : []),
          ...(digest ? [{ label: "Mã nội dung (SHA-256)", value: <code className="hash">{digest.counted}</code> }] : []),
        ]}
      />
      {digest?.kept && digest.kept === digest.counted && (
        <p className="meta">Mã nội dung trùng với mã ghi trong nhật ký lúc gửi: nội dung giữ nguyên từ khi gửi.</p>
      )}
      {digest?.kept && digest.kept !== digest.counted && (
        <Note
          kind="error"
          title="Nội dung không trùng nhật ký"
        >{`Mã ghi lúc gửi: ${digest.kept}. Báo cơ quan chuyên trách kiểm tra.`}</Note>
      )}
    </>
  );
}

/** The sheet as it stood, section by section. */
export function SnapshotTable({ rows }: { rows: SnapshotRow[] }) {
  return [...Map.groupBy(rows, ({ section }) => section)].map(([section, own]) => (
    <Panel key={section.key} title={`${section.number}. ${section.name}`} flush>
      <DataTable
        name={`Mục ${section.number}`}
        bare
        rows={own}
        rowKey={({ item }) => item.key}
        columns={[
          {
            key: "item",
            head: "Tiêu chí",
            names: true,
            width: "32%",
            cell: ({ item }) => (
              <>
                <span className="num">{item.number}.</span> {item.name}
              </>
            ),
          },
          {
            key: "max",
            head: "Tối đa",
            number: true,
            cell: ({ item, section: { kind } }) => (kind === "MAIN" || kind === "BONUS" ? formatAmount(item.max) : "–"),
          },
          { key: "now", head: "Điểm", number: true, width: "14%", cell: (row) => <Points row={row} /> },
          { key: "who", head: "Lớp chấm", width: "16%", cell: ({ now }) => (now ? LAYER_WORDS[now.layer].name : "–") },
          { key: "why", head: "Số liệu, thuyết minh, lý do", width: "30%", cell: ({ item, now }) => <Said item={item} now={now} /> },
        ]}
      />
    </Panel>
  ));
}

function Points({ row: { item, now, before, changed } }: { row: SnapshotRow }) {
  return (
    <>
      {changed && <s>{words(item, before)}</s>} <b>{words(item, now)}</b>
      {changed && (
        <>
          <br />
          <Chip kind="warn">Khác lần trước</Chip>
        </>
      )}
    </>
  );
}

const words = (item: Item, it: Entered | null) =>
  it && item.method === "GATE" ? ((it.inputs as { hit?: boolean } | null)?.hit ? "Có" : "Không") : standingWords(it ?? undefined);

function Said({ item, now }: { item: Item; now: Entered | null }) {
  if (!now) return <span className="meta">Chưa có</span>;
  return (
    <>
      {/* Figures are the unit's own; where somebody gave other points, the reason stands instead. */}
      {!now.reason && !now.na && now.points !== null && (
        <span className="meta num">{METHODS[item.method].explain(item.params, now.inputs, exact(item.max))}</span>
      )}
      {now.note && <p>“{now.note}”</p>}
      {now.reason && <p>{now.reason}</p>}
    </>
  );
}
