import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import type { LineageLine } from "@/lib/blocs/lineage-queries";
import { LINEAGE_WORDS } from "@/lib/blocs/lineage-words";
import { dateWords } from "@/lib/provinces/dates";

/** What became of the unit and where it comes from, each with its paper. */
export function LineagePanel({ lines, unitId, home }: { lines: LineageLine[]; unitId: string; home: string }) {
  if (lines.length === 0) return null;
  return (
    <Panel title="Quá trình sắp xếp">
      <ul className="plain-list">
        {lines.map(({ id, kind, from, fromId, to, toId, document, documentDate, effectiveOn, note }) => (
          <li key={id}>
            <b>{LINEAGE_WORDS[kind].name}</b> từ <span className="num">{dateWords(effectiveOn)}</span>:{" "}
            {fromId === unitId ? from : <Go href={`${home}/${fromId}`}>{from}</Go>}
            {to && <> thành {toId === unitId ? to : <Go href={`${home}/${toId}`}>{to}</Go>}</>}.{" "}
            <span className="meta num">
              {document} ngày {dateWords(documentDate)}.{note && ` ${note}`}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
