"use client";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { STEPS, type Step } from "@/lib/council/queue/words";

/** Below the queue: what to do with the ticked lines. Every button leads to a preview; nothing is done from here. Counting them needs script, sending them does not. */
export function BulkBar({ steps }: { steps: Step[] }) {
  const bar = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    const form = bar.current?.closest("form");
    const recount = () => {
      const boxes = [...(form?.querySelectorAll<HTMLInputElement>("input[name=hs]") ?? [])];
      for (const box of boxes) box.closest("tr")?.classList.toggle("is-sel", box.checked);
      setCount(boxes.filter(({ checked }) => checked).length);
    };
    recount();
    form?.addEventListener("change", recount);
    return () => form?.removeEventListener("change", recount);
  }, []);
  const all = (checked: boolean) => {
    for (const box of bar.current?.closest("form")?.querySelectorAll<HTMLInputElement>("input[name=hs]") ?? []) box.checked = checked;
    bar.current?.closest("form")?.dispatchEvent(new Event("change"));
  };
  return (
    <div className="bulk" ref={bar}>
      <p className="meta num" aria-live="polite">
        {count === null
          ? "Chọn hồ sơ rồi chọn việc; xem trước rồi mới thực hiện."
          : count === 0
            ? "Chưa chọn hồ sơ nào."
            : `Đã chọn ${count} hồ sơ.`}
      </p>
      <div className="acts">
        {count !== null && (
          <Button small kind="quiet" onClick={() => all(count === 0)}>
            {count === 0 ? "Chọn cả trang" : "Bỏ chọn"}
          </Button>
        )}
        {steps.map((step) => (
          <Button
            key={step}
            small
            type="submit"
            name="viec"
            value={step}
            {...(count === 0 ? { "aria-disabled": true, onClick: (event) => event.preventDefault() } : {})}
          >
            {STEPS[step].verb}
            {count ? ` ${count} hồ sơ` : ""}
          </Button>
        ))}
      </div>
    </div>
  );
}
