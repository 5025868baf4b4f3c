"use client";
import { usePathname } from "next/navigation";
import { Go } from "@/components/ui/go";

export type PortalLink = { href: string; label: string };

/** The band. The longest address that leads to this page is the current one; the front page only stands for itself. */
export function PortalNavigation({ links }: { links: PortalLink[] }) {
  const path = usePathname();
  const current = links
    .filter(({ href }, at) => path === href || (at > 0 && path.startsWith(`${href}/`)))
    .toSorted((a, b) => b.href.length - a.href.length)[0];
  return (
    <nav className="pnav" aria-label="Mục chính">
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <Go href={link.href} aria-current={link === current ? "page" : undefined}>
              {link.label}
            </Go>
          </li>
        ))}
      </ul>
    </nav>
  );
}
