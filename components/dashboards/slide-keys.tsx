"use client";
import { useEffect } from "react";
import { PrintButton } from "@/components/layout/print-button";
import { Button } from "@/components/ui/button";
import { useLive } from "@/components/ui/live";

const FORWARD = ["ArrowRight", "ArrowDown", "PageDown", " "],
  BACK = ["ArrowLeft", "ArrowUp", "PageUp"];

/** Arrow keys and the keys of a presenter turn the slides; without script the page scrolls. */
export function SlideKeys({ keys }: { keys: string[] }) {
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      const step = FORWARD.includes(event.key) ? 1 : BACK.includes(event.key) ? -1 : 0,
        at = event.target as Element;
      if (
        step === 0 ||
        event.ctrlKey ||
        event.altKey ||
        event.metaKey ||
        at.closest("a, button, input, summary, [role=region], [role=group]")
      )
        return;
      const tops = keys.map((key) => document.getElementById(key)!.getBoundingClientRect().top),
        now = tops.findLastIndex((top) => top <= innerHeight / 2);
      event.preventDefault();
      document.getElementById(keys[Math.min(keys.length - 1, Math.max(0, now + step))]!)!.scrollIntoView();
    };
    addEventListener("keydown", turn);
    return () => removeEventListener("keydown", turn);
  }, [keys]);
  return (
    useLive() && (
      <>
        <Button small icon="screen" onClick={() => void document.documentElement.requestFullscreen?.()}>
          Toàn màn hình
        </Button>
        <PrintButton kind="plain">In trắng đen</PrintButton>
      </>
    )
  );
}
