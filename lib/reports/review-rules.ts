import type { ProblemItem } from "@/lib/problems/problem";
import type { Section } from "./words";

type Reviewed = { archive: boolean; closedYear: boolean; adopted: boolean };

export function obstaclesToWrite({ closedYear, adopted }: Reviewed): ProblemItem[] {
  if (adopted) return [{ code: "review.adopted" }];
  return closedYear ? [{ code: "report.year_closed" }] : [];
}

/** What the bloc's report lacks before a meeting's resolution makes it stand. Missing units are named in it and hold nothing up. */
export function obstaclesToAdopt(
  it: Reviewed & { words: Partial<Record<Section, string>>; sent: number; resolutions: number },
): ProblemItem[] {
  const found = obstaclesToWrite(it);
  if (found.length > 0) return found;
  if (!it.words.results?.trim()) found.push({ code: "review.no_results" });
  if (it.sent === 0) found.push({ code: "review.nobody_sent" });
  if (it.resolutions === 0) found.push({ code: "review.no_resolution" });
  return found;
}
