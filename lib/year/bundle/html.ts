import type { Block } from "@/lib/documents/paper";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";
import type { Cell, Column, Link, Page, Part, Table } from "./piece";

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const text = (value: string): string => value.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);

/** What every page of a bundle has around it. `up`: from the page to the top of the bundle. */
export type Frame = { title: string; subtitle: string; foot: string; chapters: readonly { key: string; title: string }[] };
export const TOP = "index.html",
  PAGES = "trang";

function shown(cell: Cell | undefined, as: Column["as"], up: string): string {
  if (cell === null || cell === undefined || cell === "") return "–";
  if (typeof cell === "object") return anchor({ text: cell.text, href: cell.href }, up);
  if (as === "yes" || typeof cell === "boolean") return cell === true || cell === "true" ? "Có" : "Không";
  if (typeof cell === "number") return text(as === "points" ? formatNumber(cell, 2) : formatNumber(cell));
  if (as === "date") return text(dateWords(cell));
  if (as === "moment") return text(momentWords(cell));
  return text(cell).replaceAll("\n", "<br>");
}

const anchor = ({ text: words, href, lacks }: Link, up: string): string =>
  href ? `<a href="${up}${text(href)}">${text(words)}</a>` : `${text(words)}${lacks ? ` <em>(${text(lacks)})</em>` : ""}`;

const RIGHT = ["number", "points"];
function table({ title, columns, rows }: Table, up: string): string {
  if (rows.length === 0) return `<p class="none">${text(title)}: không có.</p>`;
  const head = columns
    .map(({ title: name, as }) => `<th scope="col"${as && RIGHT.includes(as) ? ' class="n"' : ""}>${text(name)}</th>`)
    .join("");
  const body = rows
    .map(
      (row) =>
        `<tr>${columns.map(({ key, as }) => `<td${as && RIGHT.includes(as) ? ' class="n"' : ""}>${shown(row[key], as, up)}</td>`).join("")}</tr>`,
    )
    .join("\n");
  return `<div class="t" tabindex="0" role="region" aria-label="${text(title)}"><table><caption>${text(title)} (${rows.length})</caption><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}

function block(it: Block): string {
  if (it.kind === "h2") return `<h3>${text(it.text)}</h3>`;
  if (it.kind === "p") return `<p>${text(it.text)}</p>`;
  return `<div class="t" tabindex="0" role="region" aria-label="${text(it.name)}"><table><caption>${text(it.name)}</caption><thead><tr>${it.head.map((one) => `<th scope="col">${text(one)}</th>`).join("")}</tr></thead><tbody>${it.rows.map((row) => `<tr>${row.map((one) => `<td>${text(one)}</td>`).join("")}</tr>`).join("")}</tbody></table></div>`;
}

function part(it: Part, up: string): string {
  if ("p" in it) return `<p>${text(it.p)}</p>`;
  if ("heading" in it) return `<h2>${text(it.heading)}</h2>`;
  if ("table" in it) return table(it.table, up);
  if ("blocks" in it) return it.blocks.map(block).join("\n");
  if ("words" in it)
    return it.words
      .split(/\n+/)
      .filter((line) => line.trim() !== "")
      .map((line) => `<p>${text(line)}</p>`)
      .join("\n");
  if ("links" in it) return it.links.length === 0 ? "" : `<ul>${it.links.map((link) => `<li>${anchor(link, up)}</li>`).join("")}</ul>`;
  return `<dl>${it.facts
    .filter(([, value]) => value !== null && value !== "")
    .map(([label, value]) => `<div><dt>${text(label)}</dt><dd>${text(value!)}</dd></div>`)
    .join("")}</dl>`;
}

/** One page: no script, nothing from outside, readable by a browser of any age and on paper in black and white. */
export function pageHtml(
  { title, parts }: Pick<Page, "title" | "parts">,
  frame: Frame,
  { up, current }: { up: string; current: string | null },
): string {
  const place = (key: string) => `${up}${PAGES}/${key}.html`;
  const nav = frame.chapters
    .map(({ key, title: name }) => `<li><a href="${place(key)}"${key === current ? ' aria-current="page"' : ""}>${text(name)}</a></li>`)
    .join("");
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<title>${text(title)} – ${text(frame.title)}</title><link rel="stylesheet" href="${up}kieu.css"></head>
<body><a class="skip" href="#noi-dung">Đến nội dung</a>
<header><p>${text(frame.subtitle)}</p><p class="name"><a href="${up}${TOP}">${text(frame.title)}</a></p></header>
<div class="two"><nav aria-label="Các phần"><ul><li><a href="${up}${TOP}"${current === null ? ' aria-current="page"' : ""}>Trang đầu</a></li>${nav}</ul></nav>
<main id="noi-dung"><h1>${text(title)}</h1>
${parts.map((one) => part(one, up)).join("\n")}
</main></div>
<footer><p>${text(frame.foot)}</p></footer></body></html>
`;
}
