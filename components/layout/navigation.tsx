"use client"; // so that the words and addresses of the links travel and not their markup once more
import type { ShownGroup, ShownLink } from "@/components/layout/current-link";
import { SIGN_OUT } from "@/components/layout/sign-out-form";
import { html, type Html, icon } from "@/components/ui/html";

export type Person = { name: string; post: string };

const ALL_ROOMS = "tat-ca-muc";

const marked = (is?: true) => is && html` aria-current="page"`;

/** Stands on every page with up to forty links: one text instead of two hundred elements (components/ui/html.ts). */
function roomsHtml(groups: ShownGroup[]): Html {
  const link = (it: ShownLink) =>
    html`<li><a href="${it.href}" data-icon="${it.icon}"${marked(it.current)}>${icon(it.icon)}<span>${it.label}</span>${it.count !== undefined && html`<span class="count">${it.count}<span class="sr"> việc</span></span>`}</a></li>`;
  return html`${groups.map(({ title, links }) => html`<div>${title && html`<h2>${title}</h2>`}<ul>${links.map(link)}</ul></div>`)}`;
}

/** Rooms of this person: beside the page, or on a phone a popover that the last entry of the bottom bar opens (also without script). */
export function Navigation({
  groups,
  person,
  help,
}: {
  groups: ShownGroup[];
  person: Person;
  /** Where the guides stand: on a phone the top has no room for it. */ help?: string;
}) {
  const whose = html`<div class="nav__person"><a class="me" href="/tai-khoan">${person.name}<small>${person.post}</small></a><button type="submit" class="btn btn--quiet" form="${SIGN_OUT}">Đăng xuất</button>${help && html`<a class="nav__help" href="${help}">Hướng dẫn</a>`}</div>`;
  return (
    <nav
      className="nav"
      id={ALL_ROOMS}
      popover="auto"
      aria-label="Các mục công việc"
      dangerouslySetInnerHTML={{ __html: html`${whose}${roomsHtml(groups)}`.text }}
    />
  );
}

/** Four words and "Tất cả". */
export function BottomBar({ links }: { links: ShownLink[] }) {
  const words = html`${links.map((it) => html`<a href="${it.href}"${marked(it.current)}>${icon(it.icon)}${it.label}</a>`)}<button type="button" popovertarget="${ALL_ROOMS}">${icon("menu")}Tất cả</button>`;
  return <nav className="bottom" aria-label="Lối tắt" dangerouslySetInnerHTML={{ __html: words.text }} />;
}
