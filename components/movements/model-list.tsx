import { Chip, type ChipKind } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import type { MemberSeen } from "@/lib/movements/queries";
import type { ModelLine } from "@/lib/movements/role-model-queries";
import { countOf } from "@/lib/movements/role-model-rules";
import { FIELD_WORDS, MODEL_KIND_WORDS, MODEL_STATE_WORDS } from "@/lib/movements/words";
import { dateWords } from "@/lib/provinces/dates";

export const MODEL_CHIPS = { drafting: "todo", proposed: "doing", returned: "warn", chosen: "seal", declined: "na" } satisfies Record<
  ModelLine["state"],
  ChipKind
>;
export const ModelChip = ({ state }: { state: ModelLine["state"] }) => <Chip kind={MODEL_CHIPS[state]}>{MODEL_STATE_WORDS[state]}</Chip>;

/** "Chủ tịch Hội, Hội Nông dân xã A": post and place, nothing more of a person. */
export const placeLine = ({ post, workplace }: Pick<ModelLine, "post" | "workplace">): string =>
  [post, workplace].filter(Boolean).join(", ");

export function ModelList({ rows, at, empty }: { rows: readonly ModelLine[]; at: string; empty: string }) {
  return (
    <Panel title={`Điển hình được giới thiệu (${rows.length})`} flush>
      <DataTable
        name="Điển hình tiên tiến"
        bare
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <Empty title="Chưa có điển hình nào" icon="medal">
            {empty}
          </Empty>
        }
        columns={[
          {
            key: "name",
            head: "Tập thể, cá nhân",
            names: true,
            cell: (it) => (
              <>
                <Go href={`${at}/${it.id}`}>{it.name}</Go>
                <span className="meta meet-under">{[MODEL_KIND_WORDS[it.kind], placeLine(it)].filter(Boolean).join(". ")}</span>
              </>
            ),
          },
          { key: "field", head: "Lĩnh vực", cell: ({ field }) => FIELD_WORDS[field] },
          { key: "unit", head: "Đơn vị giới thiệu", cell: ({ unitName }) => unitName },
          {
            key: "state",
            head: "Trạng thái",
            cell: ({ state, chosenOn }) => (
              <>
                <ModelChip state={state} />
                {chosenOn && <span className="meta meet-under num">{dateWords(chosenOn)}</span>}
              </>
            ),
          },
          { key: "told", head: "Lần giới thiệu, nhân rộng", number: true, cell: ({ told }) => told },
        ]}
      />
    </Panel>
  );
}

/** How many each unit named, how many the bloc chose and told of. */
export function ModelCounts({ rows, members }: { rows: readonly ModelLine[]; members: readonly MemberSeen[] }) {
  const all = countOf(rows),
    units = members.map((member) => ({ ...member, ...countOf(rows.filter(({ unitId }) => unitId === member.unitId)) }));
  return (
    <Panel title="Số liệu theo đơn vị" flush>
      <DataTable
        name="Điển hình theo đơn vị"
        bare
        rows={units}
        rowKey={({ unitId }) => unitId}
        columns={[
          { key: "unit", head: "Đơn vị", names: true, cell: ({ name }) => name, foot: "Toàn khối" },
          { key: "proposed", head: "Đã giới thiệu", number: true, cell: ({ proposed }) => proposed, foot: all.proposed },
          { key: "chosen", head: "Khối đã chọn", number: true, cell: ({ chosen }) => chosen, foot: all.chosen },
          { key: "collectives", head: "Trong đó tập thể", number: true, cell: ({ collectives }) => collectives, foot: all.collectives },
          { key: "told", head: "Lần nhân rộng", number: true, cell: ({ told }) => told, foot: all.told },
        ]}
      />
    </Panel>
  );
}
