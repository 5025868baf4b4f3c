import { howWords } from "@/lib/criteria/methods";
import { formatAmount, sum } from "@/lib/criteria/points";
import { asksWords } from "@/lib/criteria/side-by-side";
import { type StoredItem, type StoredVersion, tableOf } from "@/lib/criteria/stored";
import type { Item, Section } from "@/lib/criteria/table";
import { GATE_EFFECT_WORDS, NA_POLICY_WORDS, SCORED_BY_WORDS, type GateEffect } from "@/lib/criteria/words";
import { CELL, GROUP, HEAD, NAME, ROW, TABLE } from "@/components/ui/table-roles";

// Blocks lose the roles of a table in some browsers, so they are said aloud.

/** The whole table as it is read and printed: sections with their sums, every item with how it is scored. */
export function CriteriaTable({ version }: { version: StoredVersion }) {
  const table = tableOf(version);
  const main = sum(table.sections.filter(({ kind }) => kind === "MAIN").map(({ max }) => max));
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Bảng tiêu chí">
      <table className="tbl tbl--tight criteria" aria-label="Bảng tiêu chí" {...TABLE}>
        <thead {...GROUP}>
          <tr {...ROW}>
            <th {...HEAD} scope="col">
              TT
            </th>
            <th {...HEAD} scope="col">
              Nội dung
            </th>
            <th {...HEAD} scope="col" className="n">
              Điểm tối đa
            </th>
            <th {...HEAD} scope="col">
              Cách chấm
            </th>
            <th {...HEAD} scope="col">
              Minh chứng
            </th>
            <th {...HEAD} scope="col">
              Bên chấm
            </th>
          </tr>
        </thead>
        {table.sections.map((section, at) => (
          <SectionRows
            key={section.key}
            section={section}
            stored={version.sections[at]!.items}
            cap={table.bonusCap === null ? null : formatAmount(table.bonusCap)}
          />
        ))}
        <tfoot {...GROUP}>
          <tr {...ROW}>
            <td {...CELL} />
            <th {...NAME} scope="row">
              Tổng điểm các mục
            </th>
            <td {...CELL} className="n">
              {formatAmount(main)}
            </td>
            <td {...CELL} colSpan={3}>
              {main.eq(String(table.scale))
                ? `Bằng thang điểm ${formatAmount(table.scale)}`
                : `Thang điểm ${formatAmount(table.scale)}, chưa khớp`}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function SectionRows({ section, stored, cap }: { section: Section; stored: StoredItem[]; cap: string | null }) {
  const points = { MAIN: formatAmount(section.max), BONUS: cap === null ? "không trần" : `thưởng tối đa ${cap}`, PENALTY: "trừ", GATE: "" }[
    section.kind
  ];
  return (
    <tbody {...GROUP}>
      <tr {...ROW} className="criteria__section">
        <td {...CELL} className="num">
          {section.number}
        </td>
        <th {...NAME} scope="rowgroup">
          {section.name}
        </th>
        <td {...CELL} className="n">
          {points}
        </td>
        <td {...CELL} colSpan={3}>
          {section.kind === "MAIN" ? addition(section) : ""}
        </td>
      </tr>
      {section.items.length === 0 && (
        <tr {...ROW}>
          <td {...CELL} />
          <td {...CELL} colSpan={5}>
            Mục chưa có tiêu chí.
          </td>
        </tr>
      )}
      {section.items.map((item, at) => (
        <ItemRow key={item.key} item={item} stored={stored[at]!} />
      ))}
    </tbody>
  );
}

/** "2 + 3 = 5": so that whoever reads the paper can add it up. */
const addition = ({ items, max }: Section) => {
  const total = sum(items.map((item) => item.max));
  if (items.length < 2) return "";
  return `${items.map((item) => formatAmount(item.max)).join(" + ")} = ${formatAmount(total)}${total.eq(String(max)) ? "" : `, mục ghi ${formatAmount(max)}`}`;
};

function ItemRow({ item, stored }: { item: Item; stored: StoredItem }) {
  const scored = item.method !== "PENALTY" && item.method !== "GATE";
  return (
    <tr {...ROW}>
      <td {...CELL} className="num">
        {item.number}
      </td>
      <th {...NAME} scope="row">
        {item.name}
        {stored.guidance && <small className="criteria__guide">{stored.guidance}</small>}
      </th>
      <td {...CELL} className="n">
        {scored ? formatAmount(item.max) : ""}
      </td>
      <td {...CELL}>
        {item.method === "GATE" ? GATE_EFFECT_WORDS[(item.params as { effect: GateEffect }).effect] : howWords(item)}
        {item.naPolicy && <small className="criteria__guide">Không phát sinh: {NA_POLICY_WORDS[item.naPolicy].toLowerCase()}</small>}
      </td>
      <td {...CELL}>{asksWords(item)}</td>
      <td {...CELL}>{SCORED_BY_WORDS[item.scoredBy]}</td>
    </tr>
  );
}
