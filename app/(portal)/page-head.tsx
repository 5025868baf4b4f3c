"use client";
import { useServerInsertedHTML } from "next/navigation";
import { useRef } from "react";
import { keptLooks } from "@/components/portal/kept-looks";
import STYLES from "../portal.css?inline";

/** The browser is sent neither as script: it has both in the page. */
const LOOKS = typeof window === "undefined" ? `(${String(keptLooks)})()` : "";

/**
 * What the head of a public page carries: its styles, and the reader's choice of looks. As files of their own they would be one journey more before
 * the first letter, on a telephone nearly half of the wait. Put in by the server alone, so they travel once and not a second time among the data for the browser.
 */
export function PageHead() {
  const said = useRef(false);
  useServerInsertedHTML(() => {
    if (said.current) return null;
    said.current = true;
    return (
      <>
        <style dangerouslySetInnerHTML={{ __html: STYLES }} />
        <script dangerouslySetInnerHTML={{ __html: LOOKS }} />
      </>
    );
  });
  return null;
}
