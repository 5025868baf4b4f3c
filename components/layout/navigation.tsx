"use client";
import { usePathname } from "next/navigation";
import { useRef, type ReactNode } from "react";
import { Go } from "@/components/ui/go";
import { Icon, type IconName } from "@/components/ui/icon";

/** `short` is the one word of the bottom bar; `current` overrides what the address says. */
export type NavLink = { href: string; /** Pages that belong to it and stand elsewhere. */ under?: string[]; label: string; icon: IconName; count?: number; current?: boolean; short?: string };
export type NavGroup = { title?: string; links: NavLink[] };

const ALL_ROOMS = "tat-ca-muc";

/** The link that stands for this page: said by the page, or else the longest address that leads to it. */
function currentOf(links: NavLink[], path: string) {
  const said = links.find((link) => link.current);
  if (said) return said;
  const reach = ({ href, under = [] }: NavLink) => Math.max(-1, ...[href, ...under].filter((place) => path === place || path.startsWith(`${place}/`)).map((place) => place.length));
  return links
    .filter((link) => link.current === undefined && reach(link) >= 0)
    .toSorted((a, b) => reach(b) - reach(a))[0];
}

/** Rooms of this person: beside the page, or on a phone a popover that the last entry of the bottom bar opens (also without script). */
export function Navigation({ groups, person }: { groups: NavGroup[]; person: ReactNode }) {
  const path = usePathname();
  const box = useRef<HTMLElement>(null);
  const current = currentOf(groups.flatMap(({ links }) => links), path);
  const close = () => box.current?.hidePopover();

  return (
    <nav className="nav" id={ALL_ROOMS} popover="auto" ref={box} aria-label="Các mục công việc">
      <div className="nav__person">{person}</div>
      {groups.map(({ title, links }, at) => (
        <div key={title ?? at}>
          {title && <h2>{title}</h2>}
          <ul>
            {links.map((link) => (
              <li key={link.href}>
                <Go href={link.href} aria-current={link === current ? "page" : undefined} onClick={close}>
                  <Icon name={link.icon} />
                  <span>{link.label}</span>
                  {link.count !== undefined && link.count > 0 && (
                    <span className="count">{link.count}<span className="sr"> việc</span></span>
                  )}
                </Go>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** Four words and "Tất cả". */
export function BottomBar({ links }: { links: NavLink[] }) {
  const path = usePathname();
  const shown = links.slice(0, 4);
  const current = currentOf(shown, path);
  return (
    <nav className="bottom" aria-label="Lối tắt">
      {shown.map((link) => (
        <Go key={link.href} href={link.href} aria-current={link === current ? "page" : undefined}>
          <Icon name={link.icon} />
          {link.short ?? link.label}
        </Go>
      ))}
      <button type="button" popoverTarget={ALL_ROOMS}>
        <Icon name="menu" />
        Tất cả
      </button>
    </nav>
  );
}
