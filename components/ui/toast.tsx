"use client";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Go } from "@/components/ui/go";
import { Icon } from "@/components/ui/icon";

export type Said = { text: string; more?: string; kind?: "ok" | "error"; link?: { href: string; label: string } };
type Shown = Said & { id: number };

const without = (id: number) => (all: Shown[]) => all.filter((one) => one.id !== id);

const EVENT = "bao-nhanh";

/** Says a short thing in the corner: `announce({ text: "Đã nhắc 4 đơn vị", more: "Thư gửi lúc 10:42." })`. An error stays until it is closed. */
export function announce(said: Said) {
  window.dispatchEvent(new CustomEvent<Said>(EVENT, { detail: said }));
}

/** The live region; stands once, in the root layout, before anything is said. */
export function Toasts() {
  const [shown, setShown] = useState<Shown[]>([]);

  useEffect(() => {
    let count = 0;
    const hear = (event: Event) => {
      const id = ++count;
      const said = (event as CustomEvent<Said>).detail;
      // What went well is said once, by the last deed; what went wrong waits until it is read.
      setShown((all) => [...all.filter(({ kind }) => kind === "error").slice(-2), { ...said, id }]);
      if (said.kind !== "error") setTimeout(() => setShown(without(id)), 8_000);
    };
    window.addEventListener(EVENT, hear);
    return () => window.removeEventListener(EVENT, hear);
  }, []);

  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map(({ id, text, more, kind = "ok", link }) => (
        <div key={id} className={`float toast${kind === "error" ? " toast--error" : ""}`}>
          <Icon name={kind === "error" ? "error" : "check"} />
          <div>
            <b className="strong">{text}</b>
            {more && <p className="soft">{more}</p>}
            {link && <Go href={link.href}>{link.label}</Go>}
          </div>
          <Button kind="quiet" small onClick={() => setShown(without(id))}>
            Đóng
          </Button>
        </div>
      ))}
    </div>
  );
}
