"use client";
import { useEffect, useRef, type ReactNode } from "react";

/**
 * After an item is done the next one that waits takes the focus: with the keyboard alone a sheet is gone through by Enter.
 * `left` is how many still wait.
 */
export function AcceptQueue({ left, children }: { left: number; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null),
    last = useRef<HTMLElement | null>(null),
    before = useRef(left);
  useEffect(() => {
    const from = last.current;
    if (left < before.current && from) {
      const waiting = [...(box.current?.querySelectorAll<HTMLElement>("[data-waits] button[type=submit]") ?? [])];
      // Rows done since the row that was worked on are behind it: the first that follows is next, else the first of all.
      const next = waiting.find((button) => (from.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) ?? waiting[0];
      next?.focus();
    }
    before.current = left;
  }, [left]);
  return (
    <div
      ref={box}
      onSubmitCapture={({ target }) => {
        last.current = (target as HTMLElement).closest("tr");
      }}
    >
      {children}
    </div>
  );
}
