import { Go } from "@/components/ui/go";
import { type Quarter, quarterTitle } from "@/lib/pledges/quarters";

/** The quarters that have begun. */
export const QuarterPick = ({ quarters, chosen, at }: { quarters: readonly Quarter[]; chosen: number; at: string }) => (
  <nav aria-label="Chọn quý" className="tg-quarters">
    {quarters.map(({ number }) => (
      <Go key={number} href={`${at}?quy=${number}#bao-cao`} aria-current={number === chosen ? "page" : undefined}>
        {quarterTitle(number)}
      </Go>
    ))}
  </nav>
);
