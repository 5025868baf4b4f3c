"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const PLAIN = /^\/(?:api\/|_next\/)|\.\w+$/;

/** Links stand on a page as the browser knows them; where script runs this one part makes those within the application go without a new load. */
export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    const hear = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      if (link.target || link.hasAttribute("download") || link.origin !== location.origin || PLAIN.test(link.pathname)) return;
      if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
      event.preventDefault();
      link.closest<HTMLElement>("[popover]")?.hidePopover();
      router.push(`${link.pathname}${link.search}${link.hash}` as Route);
    };
    document.addEventListener("click", hear);
    return () => document.removeEventListener("click", hear);
  }, [router]);
  return null;
}
