/** Files over the lines that size.test.ts allows, each with the reason why it is one story all the same. */
export const LONG_FILES: Record<string, string> = {
  "lib/access/policy.ts": "the one table of rights: whoever asks who may do what reads it from top to bottom",
  "prisma/seed/cases/vinh-phuc-vhxh-2019.ts": "the facts of one report, as data",
  "prisma/seed/council.ts": "one session of the council from the agenda to the decision",
  "prisma/seed/provinces/tinh-mau-movements.ts": "the movements of the demo, as data",
  "prisma/seed/provinces/tinh-mau-sheets.ts": "the sheets of the demo, as data",
  "prisma/seed/provinces/tinh-mau.ts": "the demo's province, as data",
  "prisma/seed/sheets.ts": "one sheet from its first line to its settlement, in the order in which it happens",
  "tests/database/criteria.test.ts": "one table of criteria from its draft to its amendment",
  "tests/database/movements.test.ts": "one movement from its launch to its summary",
};
