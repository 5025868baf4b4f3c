import type { DrawingName } from "@/components/ui/drawings";

/** `short` is the one word of the bottom bar. */
export type NavLink = {
  href: string;
  /** Pages that belong to it and stand elsewhere. */ under?: string[];
  label: string;
  icon: DrawingName;
  count?: number;
  short?: string;
};
export type NavGroup = { title?: string; links: NavLink[] };
/** What travels to the browser of a link. */
export type ShownLink = { href: string; label: string; icon: DrawingName; count?: number; current?: true };
export type ShownGroup = { title?: string; links: ShownLink[] };

/** The link that stands for this page: the longest address that leads to it. */
function currentOf(links: NavLink[], path: string): NavLink | undefined {
  const reach = ({ href, under = [] }: NavLink) =>
    Math.max(-1, ...[href, ...under].filter((place) => path === place || path.startsWith(`${place}/`)).map((place) => place.length));
  return links.filter((link) => reach(link) >= 0).toSorted((a, b) => reach(b) - reach(a))[0];
}

/** The rooms as they are shown on the page at `path`. */
export function shownRooms(groups: NavGroup[], path: string): ShownGroup[] {
  const current = currentOf(
    groups.flatMap(({ links }) => links),
    path,
  );
  return groups.map(({ title, links }) => ({
    ...(title ? { title } : {}),
    links: links.map((it) => ({
      href: it.href,
      label: it.label,
      icon: it.icon,
      ...(it.count ? { count: it.count } : {}),
      ...(it === current ? { current: true as const } : {}),
    })),
  }));
}

/** The first four for a phone, by their one word. */
export function shownBelow(links: NavLink[], path: string): ShownLink[] {
  const first = links.slice(0, 4),
    current = currentOf(first, path);
  return first.map((it) => ({
    href: it.href,
    label: it.short ?? it.label,
    icon: it.icon,
    ...(it === current ? { current: true as const } : {}),
  }));
}
