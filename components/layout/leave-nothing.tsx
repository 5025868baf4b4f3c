"use client";
import { useEffect, useRef, type ReactNode } from "react";
import { forgetAll } from "@/components/ui/kept";

/** Around the form of signing out: nothing typed stays behind on a shared machine. */
export function LeaveNothing({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const it = box.current;
    it?.addEventListener("submit", forgetAll, true);
    return () => it?.removeEventListener("submit", forgetAll, true);
  }, []);
  return (
    <div ref={box} className="contents">
      {children}
    </div>
  );
}
