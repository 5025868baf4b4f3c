import { codeOf, firstFree, slugOf } from "../provinces/slugs";

/** Names as they will be kept: what was left empty is proposed from the name, past those already used. */
export function namesOfUnit(
  typed: { name: string; shortName?: string | null | undefined; code?: string | undefined; slug?: string | undefined },
  taken: { codes: ReadonlySet<string>; slugs: ReadonlySet<string> },
): { name: string; shortName: string; code: string; slug: string } {
  const shortName = typed.shortName || typed.name;
  return {
    name: typed.name,
    shortName,
    code: typed.code || firstFree(codeOf(shortName) || "DV", taken.codes),
    slug: typed.slug || firstFree(slugOf(shortName) || "don-vi", taken.slugs, "-"),
  };
}
