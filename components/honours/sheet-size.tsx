"use client";
import { useEffect } from "react";
import type { Sheet } from "@/lib/council/honours/certificates/fields";

/** Tells the printer the size of the paper, which no style sheet can know before. Without script it is chosen in the print dialog. */
export function SheetSize({ sheet: { widthMm, heightMm } }: { sheet: Sheet }) {
  useEffect(() => {
    const rules = new CSSStyleSheet();
    rules.replaceSync(`@page { size: ${widthMm}mm ${heightMm}mm; margin: 0; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== rules);
    };
  }, [widthMm, heightMm]);
  return null;
}
