import { html, type Html, icon } from "@/components/ui/html";
import { gatesOf } from "@/lib/scoring/gate-watch";
import { gatesHtml } from "./gates";
import type { Lines } from "./lines";
import type { Sheet } from "./model";
import { HEADS, rowHtml } from "./row";
import { gapsHtml, sectionHtml, totalsHtml, wholeOf } from "./totals";

/** The five parts of the page that change while it is typed into, as they stand when it opens. */
export type Drawn = { totals: string; table: string; gaps: string; gates: string };

export function drawn(sheet: Sheet, lines: Lines): Drawn {
  const whole = wholeOf(sheet, lines);
  const bodies = sheet.version.sections.map((section): Html => {
    const { points, waiting } = sectionHtml(section, whole);
    return html`<tbody data-section="${section.key}"><tr class="sect"><th scope="rowgroup" colspan="4"><span>${section.number}. ${section.name}</span></th><td class="c-p num" data-part="section">${points}</td><td class="c-why"><small class="num" data-part="waiting">${waiting}</small></td></tr>${section.items.map(({ key }) => rowHtml(sheet.rows.get(key)!, lines[key], sheet.tinh))}</tbody>`;
  });
  const table = html`<table><caption class="sr">Bảng tự chấm điểm, ${sheet.rows.size} tiêu chí</caption><colgroup><col><col><col><col><col><col></colgroup><thead><tr><th scope="col"><span class="sr">Số thứ tự</span>TT</th><th scope="col">Tiêu chí, cách tính</th><th scope="col" class="right">${HEADS.target}</th><th scope="col" class="right">${HEADS.actual}</th><th scope="col" class="right">Điểm tự chấm</th><th scope="col">Thuyết minh, minh chứng</th></tr></thead>${bodies}</table>`;
  return {
    totals: totalsHtml(sheet, whole).text,
    table: table.text,
    gaps: sheet.edit ? gapsHtml(sheet, whole, false).text : "",
    gates: sheetGates(sheet, lines),
  };
}

/** Gates by the figures as they stand: a warning comes as soon as one of them would bite. */
export const sheetGates = ({ version, edit }: Pick<Sheet, "version" | "edit">, lines: Lines): string =>
  gatesHtml(
    gatesOf(version, (key) => lines[key]?.inputs),
    edit ? "Nếu gửi như vậy" : "Theo số liệu trên bảng",
  ).text;

const STATUS_ICONS = { kept: "check", going: "clock", trouble: "warn" } as const;
/** The line on top: a tick only where nothing typed is still unsaved. */
export const statusHtml = (words: string, how: keyof typeof STATUS_ICONS = "kept"): string =>
  html`<span class="saved${how === "trouble" && " saved--warn"}">${icon(STATUS_ICONS[how], "s")}<span>${words}</span></span>`.text;
