"use client";
import { useRef, useState, type MouseEvent } from "react";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** Copies a ready text; where the browser forbids it, and without script, the text unfolds to be selected by hand. */
export function CopyBox({
  text,
  label = "Sao chép để gửi Zalo",
  said = "Đã sao chép, dán vào Zalo để gửi.",
  small,
}: {
  text: string;
  label?: string;
  said?: string;
  small?: boolean;
}) {
  const fold = useRef<HTMLDetailsElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);

  const copy = async (event: MouseEvent) => {
    event.preventDefault();
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      setTimeout(() => setCopied(false), 6_000);
    } catch {
      if (fold.current) fold.current.open = true;
      area.current?.select();
    }
  };

  return (
    <span className="copybox">
      <details className="unfold" ref={fold} suppressHydrationWarning>
        <summary className={buttonClass({ small })} onClick={(event) => void copy(event)}>
          <Icon name={copied ? "check" : "file"} />
          {copied ? "Đã sao chép" : label}
        </summary>
        <textarea className="input" ref={area} readOnly rows={6} value={text} aria-label="Nội dung để sao chép" />
      </details>
      <span className="sr" role="status">
        {copied ? said : ""}
      </span>
    </span>
  );
}
