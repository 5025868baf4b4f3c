"use client";
import { Fragment, useEffect, useRef, useState, type ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { SHEET_WORDS } from "@/lib/scoring/sheet-words";
import type { SheetState } from "@/lib/tenancy/generated/enums";
import { LINE_SAVED, LINES_LEFT } from "./sheet/lines";

function useSaved(then: () => void): void {
  const latest = useRef(then);
  useEffect(() => {
    latest.current = then;
  });
  useEffect(() => {
    const heard = () => latest.current();
    document.addEventListener(LINE_SAVED, heard);
    return () => document.removeEventListener(LINE_SAVED, heard);
  }, []);
}

/** How far the sheet has come: its first line begins it, here as in the record. */
export function SheetChip({ state }: { state: SheetState }) {
  const [begun, setBegun] = useState(false);
  useSaved(() => setBegun(true));
  const { chip, name } = SHEET_WORDS[begun && state === "not_started" ? "drafting" : state];
  return <Chip kind={chip}>{name}</Chip>;
}

/** An act that waits until every line is filled in: until then what says why stands in its place. */
export function OnceFilled({ left, notYet, children }: { left: number; notYet: ReactNode; children: ReactNode }) {
  const [now, setNow] = useState(left);
  useEffect(() => {
    const heard = (event: Event) => setNow((event as CustomEvent<number>).detail);
    document.addEventListener(LINES_LEFT, heard);
    return () => document.removeEventListener(LINES_LEFT, heard);
  }, []);
  return now > 0 ? notYet : children;
}

/** Acts on the sheet: what one of them was refused for is no longer true once a line was mended, and goes. */
export function ActsAsSaved({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [round, setRound] = useState(0);
  useSaved(() => {
    if (box.current?.querySelector(".summary")) setRound((before) => before + 1);
  });
  return (
    <div ref={box} className="contents">
      <Fragment key={round}>{children}</Fragment>
    </div>
  );
}
