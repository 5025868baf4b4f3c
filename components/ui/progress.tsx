import type { CSSProperties, ReactNode } from "react";
import { shareOf } from "@/components/ui/parts-html";

const share = (value: number, of: number) => ({ "--v": shareOf(value, of) }) as CSSProperties;

/** Words above, the bar below; the words carry the meaning, the bar only shows it. */
export function Progress({ value, of, words, kind }: { value: number; of: number; words?: ReactNode; kind?: "warn" | "ok" }) {
  return (
    <div>
      {words && <p className="meta num">{words}</p>}
      <Bar value={value} of={of} kind={kind} />
    </div>
  );
}

/** The bar alone, beside a printed number. */
export function Bar({ value, of, kind }: { value: number; of: number; kind?: "warn" | "ok" }) {
  return (
    <span className={kind ? `bar bar--${kind}` : "bar"} aria-hidden="true">
      <i style={share(value, of)} />
    </span>
  );
}

/** One cell for each: who has signed, who has sent. The count stands beside in words. */
export function Cells({ done, of }: { done: number; of: number }) {
  return (
    <div className="cellbar" aria-hidden="true">
      {Array.from({ length: of }, (_, n) => (
        <i key={n} className={n < done ? undefined : "no"} />
      ))}
    </div>
  );
}
