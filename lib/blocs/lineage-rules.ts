import type { ProblemItem } from "@/lib/problems/problem";
import { dateWords } from "@/lib/provinces/dates";

type Held = { name: string; establishedOn: string | null; dissolvedOn: string | null; offices: { bloc: string; year: string }[] };
type Paper = { documentDate: string; effectiveOn: string };

/** A paper is not younger than today, and what it does has begun: what lies ahead is written down on its day. */
export function obstaclesToPaper({ documentDate, effectiveOn }: Paper, today: string): ProblemItem[] {
  const found: ProblemItem[] = [];
  if (documentDate > today) found.push({ code: "lineage.document_ahead", field: "documentDate" });
  if (effectiveOn > today) found.push({ code: "lineage.effective_ahead", field: "effectiveOn" });
  return found;
}

/** A unit that ends has not ended yet, is older than its end, and holds no office of a bloc: that is handed over first. */
export function obstaclesToEndUnit(it: Held, effectiveOn: string): ProblemItem[] {
  const found: ProblemItem[] = [];
  if (it.dissolvedOn) found.push({ code: "lineage.gone", facts: { unit: it.name, on: dateWords(it.dissolvedOn) } });
  if (it.establishedOn && it.establishedOn >= effectiveOn)
    found.push({ code: "lineage.too_young", field: "effectiveOn", facts: { unit: it.name, on: dateWords(it.establishedOn) } });
  for (const { bloc, year } of it.offices) found.push({ code: "lineage.holds_office", facts: { unit: it.name, bloc, year } });
  return found;
}
