"use client";
import { Button, type ButtonKind } from "@/components/ui/button";
import { useLive } from "@/components/ui/live";

/** Opens the print window; without script nothing is shown, the menu of the browser prints as well. */
export function PrintButton({ children = "In", kind = "primary" }: { children?: string; kind?: ButtonKind }) {
  return useLive() ? (
    <Button kind={kind} icon="print" onClick={() => window.print()}>
      {children}
    </Button>
  ) : null;
}
