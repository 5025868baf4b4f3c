import { originAt, provinceAt, workOrigin } from "@/lib/tenancy/faces";

// A province may have a host of its own for its public pages. Nothing else is done there: no sign-in, no cookie, no other province. Whoever asks for
// something else is sent to the address of the settings, where the same path is right.
const OPEN = /^\/(?:_next\/|fonts\/|crest\/|icon\.svg$|luot-xem\.gif$|robots\.txt$|api\/(?:anh|health|lam-moi|luot-xem)(?:\/|$))/;

/** What the entrance notes for proxy.ts: an address to go to, or that there is nothing here. */
export const NOWHERE = "-";

/**
 * What is answered instead of the page: null where the page is right, which is always so on the host of the settings and on a host that nobody stored.
 * @param isPortal whether a path is of public pages
 */
export function elsewhere(
  hostHeader: string | undefined,
  method: string | undefined,
  pathname: string,
  search: string,
  isPortal: (pathname: string) => boolean,
): string | null {
  const face = provinceAt(hostHeader),
    work = workOrigin();
  if (!face || !work) return null;
  const own = `/${face.slug}`,
    inside = pathname === own || pathname.startsWith(`${own}/`);
  if (OPEN.test(pathname) || (inside && (isPortal(pathname) || pathname === `${own}/sitemap.xml`))) return null;
  if ((method !== "GET" && method !== "HEAD") || !/^\/(?!\/)/.test(pathname)) return NOWHERE;
  return pathname === "/" ? `${originAt(face.host, work)}${own}` : `${work}${pathname}${search}`;
}
