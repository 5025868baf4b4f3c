import { KINDS } from "@/components/criteria/side-by-side";
import { Marked } from "@/components/documents/marked";
import { Chip } from "@/components/ui/chip";
import { SidesTable } from "@/components/ui/sides-table";
import { CELL, GROUP, NAME, ROW } from "@/components/ui/table-roles";
import { wordDiff } from "@/lib/criteria/word-diff";
import { changesIn, type SaidTwice, type Sides, type SideSection } from "@/lib/plans/sides";
import { PART_WORDS } from "@/lib/plans/words";

/** Two versions of a plan or a regulation, point by point; what only one of them says is marked in it. */
export function PlanSides({ sides, was, is, all }: { sides: Sides; was: string; is: string; all: boolean }) {
  const shown = sides.sections
    .map((section) => ({ ...section, rows: all ? section.rows : section.rows.filter(({ kind }) => kind !== "kept") }))
    .filter(({ rows, heading }) => rows.length > 0 || heading.before !== heading.after);
  return (
    <SidesTable of="Nội dung" was={was} is={is} alike={changesIn(sides) === 0 ? "Hai bản không khác nhau ở chỗ nào." : null}>
      {sides.head.length > 0 && (
        <tbody {...GROUP}>
          {sides.head.map(({ label, before, after }) => {
            const marked = wordDiff(before, after);
            return (
              <tr key={label} {...ROW} className="sides__row">
                <th {...NAME} scope="row">
                  {label}
                </th>
                <td {...CELL} data-label={was}>
                  <Marked stretches={marked.before} side="before" />
                </td>
                <td {...CELL} data-label={is}>
                  <Marked stretches={marked.after} side="after" />
                </td>
              </tr>
            );
          })}
        </tbody>
      )}
      {shown.map((section) => (
        <SectionRows key={section.key} section={section} was={was} is={is} />
      ))}
    </SidesTable>
  );
}

function SectionRows({ section: { heading, rows }, was, is }: { section: SideSection; was: string; is: string }) {
  const renamed = heading.before !== null && heading.after !== null && heading.before !== heading.after;
  return (
    <tbody {...GROUP}>
      <tr {...ROW} className="sides__section">
        <th {...NAME} scope="rowgroup">
          {heading.after ?? heading.before}
        </th>
        <td {...CELL} data-label={was}>
          {heading.before === null ? "Chưa có phần này" : renamed ? <del>{heading.before}</del> : ""}
        </td>
        <td {...CELL} data-label={is}>
          {heading.after === null ? "Bỏ phần này" : renamed ? <ins>{heading.after}</ins> : ""}
        </td>
      </tr>
      {rows.map(({ key, number, kind, before, after, said }) => (
        <tr key={key} {...ROW} className={`sides__row is-${kind}`}>
          <th {...NAME} scope="row">
            <span className="num">{number}.</span> <Chip kind={KINDS[kind].chip}>{KINDS[kind].words}</Chip>
          </th>
          <td {...CELL} data-label={was}>
            {before ? <SaidOf said={said} side="before" /> : <span className="meta">Chưa có</span>}
          </td>
          <td {...CELL} data-label={is}>
            {after ? <SaidOf said={said} side="after" /> : <span className="meta">Không còn</span>}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** What one side says of a point; shared with a unit's plan, which stands against the bloc's. */
export function SaidOf({ said, side }: { said: SaidTwice[]; side: "before" | "after" }) {
  return (
    <dl className="sides__said">
      {said
        .filter((it) => it[side] !== "" || it.changed)
        .map((it) => (
          <div key={it.part} className={it.part === "body" ? "sides__name" : undefined}>
            <dt className={it.part === "body" ? "sr" : undefined}>{PART_WORDS[it.part]}</dt>
            <dd className="num">
              {it[side] === "" ? (
                "không ghi"
              ) : it.changed ? (
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
