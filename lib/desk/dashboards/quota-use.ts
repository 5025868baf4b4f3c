import type { Asked, Quota } from "@/lib/rules/quota";
import { baseOf, countedOf, placesOf, quotasIn, SCOPE_WORDS } from "@/lib/rules/quota";
import { concerns, inForce, readRules } from "@/lib/rules/judge";
import type { Places } from "@/lib/rules/facts";
import { formatNumber } from "@/lib/provinces/numbers";
import type { QuotaFacts } from "./quota-facts";

/** How far one quota is used for one title: over all blocs where each bloc has its own places. */
export type QuotaUse = {
  key: string;
  title: string;
  titleCode: string;
  rule: string;
  ruleId: string;
  taken: number;
  proposed: number;
  /** Null where the record does not know of how many a share is taken. */ places: number | null;
  words: string;
  verified: boolean;
};

/** Use of the quotas in force today, for the titles that were proposed in a year that runs: a bloc has its places anew each year, once the year has begun. */
export function quotaUse({ years: all, ...facts }: QuotaFacts): QuotaUse[] {
  const it = { ...facts, years: all.filter(({ preparing }) => !preparing) },
    names = new Map(it.titles.map(({ code, name }) => [code, name])),
    years = [...new Set(it.years.map(({ year }) => year.slice(0, 4)))];
  return inForce(readRules(it.quotas), it.today)
    .flatMap((rule) =>
      quotasIn(rule.condition)
        .filter(({ scope }) => scope !== "unit")
        .flatMap((quota, at) => {
          const scopes = scopesOf(quota, it, years),
            titles = [...new Set(scopes.flatMap(({ titles }) => Object.keys(titles)))].filter((code) => concerns(rule, code, null));
          return titles.map((code): QuotaUse => {
            const asked = { titleCode: code, modes: rule.modes },
              each = scopes.map((places) => ({ places: placesOf(quota, asked, places), ...countedOf(places, asked) }));
            const known = each.every(({ places }) => places !== null),
              sum = (pick: (one: (typeof each)[number]) => number) => each.reduce((total, one) => total + pick(one), 0);
            return {
              key: `${rule.id} ${at} ${code}`,
              title: names.get(code) ?? code,
              titleCode: code,
              rule: rule.name,
              ruleId: rule.id,
              taken: sum(({ taken }) => taken),
              proposed: sum(({ proposed }) => proposed),
              places: known ? sum(({ places }) => places!) : null,
              words: wordsOf(quota, asked, scopes),
              verified: rule.verification === "ORIGINAL",
            };
          });
        }),
    )
    .toSorted((a, b) => a.title.localeCompare(b.title, "vi"));
}

const scopesOf = ({ scope }: Quota, { years, counted, rankedByYear }: QuotaFacts, calendar: string[]): Places[] =>
  scope === "bloc"
    ? years.map(({ id, ranked }) => ({ members: ranked, titles: counted[id] ?? {} }))
    : calendar.map((year) => ({ members: rankedByYear[year] ?? null, titles: counted[year] ?? {} }));

function wordsOf(quota: Quota, asked: Asked, scopes: readonly Places[]): string {
  const years = quota.scope === "bloc" ? ` mỗi năm, ${scopes.length} năm thi đua đang mở` : "";
  if (quota.kind === "quota_count") return `${quota.most} mỗi ${SCOPE_WORDS[quota.scope]}${years}`;
  const base = scopes.reduce((total, places) => total + (baseOf(quota, asked, places) ?? 0), 0);
  return `${formatNumber(quota.percent)}\u00a0% của ${base} (${SCOPE_WORDS[quota.scope]})`;
}
