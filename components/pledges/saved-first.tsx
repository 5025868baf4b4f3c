"use client";
import { useState, type ReactNode } from "react";
import { Note } from "@/components/ui/note";

const plain = (text: string) => text.replaceAll("\r\n", "\n").trim();

/** Labels of texts that were typed into the other forms of the page and not saved yet. */
function unsavedBeside(box: Element): string[] {
  const fields = [
    ...document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(
      "main form textarea, main form input[type=text], main form input:not([type])",
    ),
  ];
  const changed = fields.filter(
    (field) => !box.contains(field) && !field.closest("dialog, [role=search]") && plain(field.value) !== plain(field.defaultValue),
  );
  return changed.map((field) => {
    const label = field.labels?.[0]?.textContent?.trim() || field.getAttribute("aria-label") || "Nội dung đang soạn";
    const clause = field.closest(".clause")?.querySelector("h3")?.textContent?.trim(); // ten clauses have ten fields of one name
    return clause ? `${clause}, ${label}` : label;
  });
}

/** An act that fixes the text of the page waits until all that was typed there is saved: what is adopted is what is read. */
export function SavedFirst({ children }: { children: ReactNode }) {
  const [unsaved, setUnsaved] = useState<string[]>([]);
  return (
    <div
      onSubmitCapture={(event) => {
        const found = unsavedBeside(event.currentTarget);
        setUnsaved(found);
        if (found.length > 0) event.preventDefault();
      }}
    >
      {unsaved.length > 0 && (
        <div role="alert" className="unsaved">
          <Note
            kind="warn"
            title={`Còn ${unsaved.length} ô đã sửa mà chưa lưu`}
          >{`Lưu hoặc bỏ sửa trước khi ghi nhận thông qua: ${unsaved.join("; ")}.`}</Note>
        </div>
      )}
      {children}
    </div>
  );
}
