import type { ReactNode } from "react";
import { Panel } from "@/components/ui/panel";

/** One part of a dashboard: a panel on the page, a slide in the hall. `half` shares its row with the next. */
export type DashboardPart = {
  key: string;
  title: string;
  aside?: ReactNode;
  foot?: ReactNode;
  flush?: boolean;
  half?: boolean;
  body: ReactNode;
};

const panel = ({ key, title, aside, foot, flush, body }: DashboardPart) => (
  <Panel key={key} title={title} aside={aside} foot={foot} flush={flush}>
    {body}
  </Panel>
);

/** Parts in their order; halves that follow each other stand in one row. */
export function DashboardPanels({ parts }: { parts: readonly DashboardPart[] }) {
  return parts.map((part, at) => {
    if (!part.half) return panel(part);
    let first = at;
    while (first > 0 && parts[first - 1]!.half) first--;
    if ((at - first) % 2 === 1) return null;
    const beside = parts[at + 1]?.half ? parts[at + 1] : undefined;
    return beside ? (
      <div key={part.key} className="halves">
        {panel(part)}
        {panel(beside)}
      </div>
    ) : (
      panel(part)
    );
  });
}
