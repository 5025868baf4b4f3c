"use client";
import type { MouseEvent } from "react";
import { Button } from "@/components/ui/button";
import { MARKS, markLines, type Mark } from "@/lib/portal/mark-lines";

/** Marks for the chosen lines of the box below it, for whom "## " says nothing. The box stays a text that anybody may type in; without script the bar is not shown. */
export function MarksBar({ box }: { box: string }) {
  const press = (mark: Mark) => (event: MouseEvent<HTMLButtonElement>) => {
    const text = event.currentTarget.form?.elements.namedItem(box);
    if (text instanceof HTMLTextAreaElement) write(text, mark);
  };
  return (
    <div className="marksbar" role="group" aria-label="Dòng đang chọn thành">
      {Object.entries(MARKS).map(([mark, words]) => (
        <Button key={mark} small onClick={press(mark as Mark)}>
          {words}
        </Button>
      ))}
    </div>
  );
}

function write(text: HTMLTextAreaElement, mark: Mark) {
  const { from, to, lines } = markLines(text.value, text.selectionStart, text.selectionEnd, mark);
  text.focus();
  text.setSelectionRange(from, to);
  // As if it were typed: Ctrl+Z takes it back. Where a browser no longer knows how, the text is put in all the same.
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else keeps what the browser can undo
  if (!document.execCommand("insertText", false, lines)) {
    text.setRangeText(lines, from, to);
    text.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const end = from + lines.length;
  text.setSelectionRange(lines.includes("\n") ? from : end, end);
}
