import { CHIP_ICONS, type ChipKind } from "@/components/ui/drawings";
import { html, type Html, icon } from "@/components/ui/html";

// The same parts as their components, as markup.

export const shareOf = (value: number, of: number): string => `${of > 0 ? Math.max(0, Math.min(100, (value / of) * 100)) : 0}%`;

export const chipHtml = (kind: ChipKind, words: string): Html =>
  html`<span class="${kind === "plain" ? "chip" : `chip chip--${kind}`}">${icon(CHIP_ICONS[kind], "s")}${words}</span>`;
export const barHtml = (value: number, of: number): Html =>
  html`<span class="bar" aria-hidden="true"><i style="--v:${shareOf(value, of)}"></i></span>`;
