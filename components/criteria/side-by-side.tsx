import { Marked } from "@/components/documents/marked";
import { Chip, type ChipKind } from "@/components/ui/chip";
import { SidesTable } from "@/components/ui/sides-table";
import { CELL, GROUP, NAME, ROW } from "@/components/ui/table-roles";
import { type Said, sectionPoints, type SideRow, type SideSection } from "@/lib/criteria/side-by-side";
import { wordDiff } from "@/lib/criteria/word-diff";
import { CHANGE_WORDS } from "@/lib/criteria/words";

export const KINDS = {
  added: { chip: "doing", words: "Thêm" },
  removed: { chip: "na", words: "Bỏ" },
  changed: { chip: "warn", words: "Sửa" },
  kept: { chip: "bare", words: "Giữ nguyên" },
} satisfies Record<SideRow["kind"], { chip: ChipKind; words: string }>;

type Props = { sections: SideSection[]; was: string; is: string; all: boolean };

/** Old and new, item by item; what only one of the two says is marked in it. */
export function SideBySide({ sections, was, is, all }: Props) {
  const shown = sections
    .map((it) => ({ ...it, rows: all ? it.rows : it.rows.filter(({ kind }) => kind !== "kept") }))
    .filter((it) => it.rows.length > 0 || sectionPoints(it).changed || !it.before || !it.after);
  return (
    <SidesTable of="Tiêu chí" was={was} is={is} alike={shown.length === 0 ? "Không tiêu chí nào khác nhau giữa hai bản." : null}>
      {shown.map((section) => (
        <SectionRows key={section.key} section={section} was={was} is={is} />
      ))}
    </SidesTable>
  );
}

function SectionRows({ section, was, is }: { section: SideSection; was: string; is: string }) {
  const points = sectionPoints(section);
  return (
    <tbody {...GROUP}>
      <tr {...ROW} className="sides__section">
        <th {...NAME} scope="rowgroup">
          {section.number}. {section.name}
        </th>
        <td {...CELL} className="num" data-label={was}>
          {section.before ? points.changed ? <del>{points.before}</del> : points.before : "Chưa có mục này"}
        </td>
        <td {...CELL} className="num" data-label={is}>
          {section.after ? points.changed ? <ins>{points.after}</ins> : points.after : "Bỏ mục này"}
        </td>
      </tr>
      {section.rows.map((row) => (
        <tr key={`${row.key}${row.kind}`} {...ROW} className={`sides__row is-${row.kind}`}>
          <th {...NAME} scope="row">
            <span className="num">{row.number}.</span> <Chip kind={KINDS[row.kind].chip}>{KINDS[row.kind].words}</Chip>
            {row.what.length > 0 && <small className="criteria__guide">{row.what.map((part) => CHANGE_WORDS[part]).join(", ")}</small>}
          </th>
          <td {...CELL} data-label={was}>
            {row.before ? <Side said={row.said} side="before" alone={!row.after} /> : <span className="meta">Chưa có</span>}
          </td>
          <td {...CELL} data-label={is}>
            {row.after ? <Side said={row.said} side="after" alone={!row.before} /> : <span className="meta">Không còn</span>}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** `alone`: the item is in this version only, nothing in it stands against another wording. */
function Side({ said, side, alone }: { said: Said[]; side: "before" | "after"; alone: boolean }) {
  return (
    <dl className="sides__said">
      {said
        .filter((it) => it[side] !== "" || it.changed)
        .map((it) => (
          <div key={it.label} className={it.label === "Tên tiêu chí" ? "sides__name" : undefined}>
            <dt className={it.label === "Tên tiêu chí" ? "sr" : undefined}>{it.label}</dt>
            <dd className="num">
              {it[side] === "" ? (
                "không có"
              ) : it.changed && !alone ? (
                <Marked stretches={wordDiff(it.before, it.after)[side]} side={side} />
              ) : (
                it[side]
              )}
            </dd>
          </div>
        ))}
    </dl>
  );
}
