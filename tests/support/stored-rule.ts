import type { StoredRule } from "@/lib/rules/judge";

/** A national rule as it is stored, of 2024 and read in the original, where a test says nothing else. */
export const storedRule = (code: string, condition: unknown, more: Partial<StoredRule> = {}): StoredRule => ({
  id: `${code}-${more.from ?? ""}`,
  scope: "national",
  code,
  titles: [],
  modes: [],
  name: `Quy định ${code}`,
  condition,
  blocks: true,
  instrument: "Luật thử",
  article: null,
  link: null,
  from: "2024-01-01",
  to: null,
  verification: "ORIGINAL",
  ...more,
});
