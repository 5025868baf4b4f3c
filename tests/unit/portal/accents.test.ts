import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ACCENT_WORDS, ACCENTS, accentOf, DEFAULT_ACCENT } from "@/lib/portal/face/accents";

const tokens = readFileSync("app/styles/tokens.css", "utf8"),
  accents = readFileSync("app/styles/accents.css", "utf8");

/** Every `--name: #rrggbb` of the rules whose selector is one of these, in the order of the file: a later one wins. */
function colours(css: string, selects: (selector: string) => boolean): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, selector, body] of css.replace(/\/\*[^]*?\*\//g, "").matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (selector!.split(",").some((one) => selects(one.trim())))
      for (const [, name, value] of body!.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi)) found[name!] = value!;
  }
  return found;
}

const paper = {
  light: colours(tokens, (it) => it === ":root"),
  dark: { ...colours(tokens, (it) => it === ":root"), ...colours(tokens, (it) => it === '[data-theme="dark"]') },
};
const of = (accent: string) => {
  const chosen = colours(accents, (it) => it === `[data-accent="${accent}"]`);
  return {
    light: { ...paper.light, ...chosen },
    dark: { ...paper.dark, ...chosen, ...colours(accents, (it) => it === `[data-accent="${accent}"][data-theme="dark"]`) },
    system: {
      ...paper.dark,
      ...chosen,
      ...colours(accents, (it) => it.startsWith(":root:not") && it.includes(`[data-accent="${accent}"]`)),
    },
  };
};

/** Contrast as WCAG 2.2 counts it. */
function contrast(one: string, other: string): number {
  const light = (colour: string) => {
    const [r, g, b] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const [high, low] = [light(one), light(other)].toSorted((a, b) => b - a);
  return (high! + 0.05) / (low! + 0.05);
}

/** Pairs of an accent that are too near each other. */
const faint = (it: Record<string, string>) => [
  ...["surface", "page", "sunken"].filter((ground) => contrast(it.accent!, it[ground]!) < 4.5).map((ground) => `accent on ${ground}`),
  ...(contrast(it["on-accent"]!, it["accent-fill"]!) < 4.5 ? ["words on the band"] : []),
  ...(contrast(it["accent-mark"]!, it["accent-fill"]!) < 3 ? ["mark on the band"] : []),
];

test.each(ACCENTS)("%s can be read in light and dark", (accent) => {
  const { light, dark, system } = of(accent);
  expect([faint(light), faint(dark), faint(system)]).toEqual([[], [], []]);
  expect(system).toEqual(dark);
});

test("a pale accent would be found", () => {
  expect(faint({ ...paper.light, accent: "#9ad0b0", "accent-fill": "#9ad0b0" })).toEqual([
    "accent on surface",
    "accent on page",
    "accent on sunken",
    "words on the band",
    "mark on the band",
  ]);
  expect(faint({ ...paper.dark, accent: of("nau").light.accent! })).toContain("accent on surface");
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
});

test("every accent has its own colour and its word; seal, states, heat and charts are touched by none", () => {
  expect(new Set(ACCENTS.map((one) => of(one).light["accent-fill"])).size).toBe(ACCENTS.length);
  expect(new Set(Object.values(ACCENT_WORDS)).size).toBe(ACCENTS.length);
  expect([...accents.matchAll(/--([\w-]+):/g)].map(([, name]) => name).filter((name) => !name!.startsWith("accent"))).toEqual([]);
  expect([accentOf("luc"), accentOf("#ff0000"), accentOf(null)]).toEqual(["luc", DEFAULT_ACCENT, DEFAULT_ACCENT]);
});
