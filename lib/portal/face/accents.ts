/**
 * The colours a province may take, each with its tokens in app/styles/accents.css, checked for contrast in light and dark (tests/unit/portal/accents.test.ts).
 * None is blue: blue is what a person can press. The seal stays red whatever is chosen: it means that an authority confirmed.
 */
export const ACCENTS = ["son", "nau", "luc", "ngoc", "tim"] as const;
export type Accent = (typeof ACCENTS)[number];
export const DEFAULT_ACCENT: Accent = "son";

export const ACCENT_WORDS = {
  son: "Đỏ son",
  nau: "Nâu đất",
  luc: "Xanh lá",
  ngoc: "Xanh ngọc",
  tim: "Tím sim",
} satisfies Record<Accent, string>;

export const accentOf = (text: string | null): Accent => ACCENTS.find((one) => one === text) ?? DEFAULT_ACCENT;
