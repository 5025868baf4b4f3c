import type { ReactNode } from "react";

export type LeaderLine = { label: ReactNode; value: ReactNode; sum?: boolean };

/** Label, dots, value: the form of a Vietnamese form. `wrap` for values that are words, not figures. */
export function Leader({ lines, wrap }: { lines: LeaderLine[]; wrap?: boolean }) {
  return (
    <dl className={wrap ? "leader leader--wrap" : "leader"}>
      {lines.map(({ label, value, sum }, at) => (
        <div key={at} className={sum ? "sum" : undefined}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
