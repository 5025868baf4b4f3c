import { html, type Html, icon } from "@/components/ui/html";
import { shareOf } from "@/components/ui/parts-html";
import { Icon, type IconName } from "@/components/ui/icon";
import type { ProgressCell } from "@/lib/desk/dashboards/cell";

const ICONS = { d: "check", n: "half", w: "warn", l: "error", t: null } as const satisfies Record<ProgressCell["look"], IconName | null>;
export type ProgressLine = {
  name: string;
  href: string;
  /** Small, beside the name. */ note?: string;
  count?: number;
  cells: ProgressCell[];
};

/** Who is how far in each part of the year; wide tables scroll by themselves, the first column stays. Hundreds of cells are one text, not as many components. */
export function ProgressTable({
  name,
  first,
  counted,
  lines,
}: {
  name: string;
  first: string;
  /** Head of a column of counts. */ counted?: string;
  lines: ProgressLine[];
}) {
  const heads = (lines[0]?.cells ?? []).map(({ head }) => html`<th scope="col">${head}</th>`);
  const text = html`<thead><tr><th scope="col">${first}</th>${counted && html`<th scope="col" class="n">${counted}</th>`}${heads}</tr></thead><tbody>${lines.map((line) => rowOf(line, counted !== undefined))}</tbody>`;
  return (
    <div className="mx" tabIndex={0} role="region" aria-label={`${name}, cuộn ngang được`}>
      <table className="tbl tbl--tight" aria-label={name} dangerouslySetInnerHTML={{ __html: text.text }} />
    </div>
  );
}

const rowOf = ({ name, href, note, count, cells }: ProgressLine, counted: boolean): Html =>
  html`<tr><th scope="row"><a href="${href}">${name}</a>${note && html`<small class="meta num"> ${note}</small>`}</th>${counted && html`<td class="n">${count}</td>`}${cells.map(cellOf)}</tr>`;

/** A number stays beside what it counts when a narrow cell breaks its words. */
const held = (words: string): string => words.replaceAll(/ (?=\d)|(?<=\d) |(?<=quý) /g, "\u00a0");

function cellOf({ head, look, words, share, href }: ProgressCell): Html {
  const mark = ICONS[look],
    body = html`${mark && icon(mark, "s")}<span class="num">${held(words)}</span>`,
    full = look === "n" && share !== undefined && html` style="--v:${shareOf(share, 1)}"`;
  return html`<td class="m m-${look}" data-label="${head}">${href && look !== "t" ? html`<a href="${href}"${full}>${body}</a>` : html`<span${full}>${body}</span>`}</td>`;
}

/** What the marks of the table mean. */
export const ProgressKey = () => (
  <ul className="key">
    {(
      [
        ["check", "Xong"],
        ["half", "Đang làm"],
        ["warn", "Còn thiếu"],
        ["error", "Trễ hạn"],
      ] as const
    ).map(([mark, words]) => (
      <li key={words}>
        <Icon name={mark} size="s" />
        {words}
      </li>
    ))}
  </ul>
);
