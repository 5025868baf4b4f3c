import { html, type Html, icon } from "@/components/ui/html";
import type { DrawingName } from "@/components/ui/drawings";
import { SIGN_OUT } from "@/components/layout/sign-out-form";

/** `short` is the one word of the bottom bar; `current` overrides what the address says. */
export type NavLink = { href: string; /** Pages that belong to it and stand elsewhere. */ under?: string[]; label: string; icon: DrawingName; count?: number; current?: boolean; short?: string };
export type NavGroup = { title?: string; links: NavLink[] };
export type Person = { name: string; post: string };

const ALL_ROOMS = "tat-ca-muc";

/** The link that stands for this page: said by the page, or else the longest address that leads to it. */
export function currentOf(links: NavLink[], path: string): NavLink | undefined {
  const said = links.find((link) => link.current);
  if (said) return said;
  const reach = ({ href, under = [] }: NavLink) => Math.max(-1, ...[href, ...under].filter((place) => path === place || path.startsWith(`${place}/`)).map((place) => place.length));
  return links
    .filter((link) => link.current === undefined && reach(link) >= 0)
    .toSorted((a, b) => reach(b) - reach(a))[0];
}

const marked = (is: boolean) => is && html` aria-current="page"`;

/** Stands on every page with up to forty links: one text instead of two hundred elements (components/ui/html.ts). */
function roomsHtml(groups: NavGroup[], path: string): Html {
  const current = currentOf(groups.flatMap(({ links }) => links), path);
  const link = (it: NavLink) => html`<li><a href="${it.href}" data-icon="${it.icon}"${marked(it === current)}>${icon(it.icon)}<span>${it.label}</span>${it.count !== undefined && it.count > 0 && html`<span class="count">${it.count}<span class="sr"> việc</span></span>`}</a></li>`;
  return html`${groups.map(({ title, links }) => html`<div>${title && html`<h2>${title}</h2>`}<ul>${links.map(link)}</ul></div>`)}`;
}

/** Rooms of this person: beside the page, or on a phone a popover that the last entry of the bottom bar opens (also without script). */
export function Navigation({ groups, person, path, help }: { groups: NavGroup[]; person: Person; path: string; /** Where the guides stand: on a phone the top has no room for it. */ help?: string }) {
  const whose = html`<div class="nav__person"><a class="me" href="/tai-khoan">${person.name}<small>${person.post}</small></a><button type="submit" class="btn btn--quiet" form="${SIGN_OUT}">Đăng xuất</button>${help && html`<a class="nav__help" href="${help}">Hướng dẫn</a>`}</div>`;
  return <nav className="nav" id={ALL_ROOMS} popover="auto" aria-label="Các mục công việc" dangerouslySetInnerHTML={{ __html: html`${whose}${roomsHtml(groups, path)}`.text }} />;
}

/** Four words and "Tất cả". */
export function BottomBar({ links, path }: { links: NavLink[]; path: string }) {
  const shown = links.slice(0, 4), current = currentOf(shown, path);
  const words = html`${shown.map((it) => html`<a href="${it.href}"${marked(it === current)}>${icon(it.icon)}${it.short ?? it.label}</a>`)}<button type="button" popovertarget="${ALL_ROOMS}">${icon("menu")}Tất cả</button>`;
  return <nav className="bottom" aria-label="Lối tắt" dangerouslySetInnerHTML={{ __html: words.text }} />;
}
