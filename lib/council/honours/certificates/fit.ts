/** Widths of Times in thousandths of its size: letters of the alphabet, digits, signs; what is not listed counts as a wide letter. */
const REGULAR = widths(
  "a444b500c444d500e444f333g500h500i278j278k500l278m778n500o500p500q500r333s389t278u500v500w722x500y500z444A722B667C667D722E611F556G722H722I333J389K722L611M889N722O722P556Q722R667S556T611U722V722W944X722Y722Z611",
);
const BOLD = widths(
  "a500b556c444d556e444f333g500h556i278j333k556l278m833n556o500p556q556r444s389t333u556v500w722x500y500z444A722B667C722D722E667F611G778H778I389J500K778L667M944N722O778P611Q778R722S556T667U722V722W1000X722Y722Z667",
);
const SIGNS: Record<string, number> = {
  " ": 250,
  ".": 250,
  ",": 250,
  "-": 333,
  "(": 333,
  ")": 333,
  "/": 278,
  ":": 333,
  ";": 333,
  "–": 500,
  "“": 500,
  "”": 500,
  "'": 278,
};
const POINT = 25.4 / 72,
  HORN = 60,
  SAFE = 1.04;

function widths(listed: string): Map<string, number> {
  return new Map([...listed.matchAll(/([a-zA-Z])(\d+)/g)].map(([, letter, width]) => [letter!, Number(width)]));
}

/** How wide a line is when printed, in millimetres, a little more than less: marks take no room, the horn of ơ and ư takes some. */
export function widthOf(text: string, size: number, bold = false): number {
  const of = bold ? BOLD : REGULAR;
  let sum = 0;
  for (const letter of text.normalize("NFC")) {
    const plain = letter.normalize("NFD"),
      base = { đ: "d", Đ: "D" }[letter] ?? plain[0]!;
    sum += (/\d/.test(base) ? 500 : (SIGNS[base] ?? of.get(base) ?? 800)) + (plain.includes("\u031b") ? HORN : 0);
  }
  return (sum / 1000) * size * POINT * SAFE;
}

export type Fitted = { lines: string[]; size: number; how: "whole" | "smaller" | "wrapped" | "over" };
type Box = { w: number; size: number; bold?: boolean; caps?: boolean };

/** A line that is too long becomes smaller, to three quarters; longer still, two lines; what fits neither way is said. */
export function fit(text: string, { w, size, bold = false, caps = false }: Box): Fitted {
  const words = caps ? text.toLocaleUpperCase("vi") : text;
  const sizes = (least: number) => Array.from({ length: Math.floor((size - size * least) / 0.5) + 1 }, (_, n) => size - n * 0.5);
  const one = sizes(0.75).find((at) => widthOf(words, at, bold) <= w);
  if (one !== undefined) return { lines: [words], size: one, how: one === size ? "whole" : "smaller" };
  for (const at of sizes(0.6)) {
    const lines = halves(words).find((pair) => pair.every((line) => widthOf(line, at, bold) <= w));
    if (lines) return { lines, size: at, how: "wrapped" };
  }
  return { lines: halves(words)[0] ?? [words], size: Math.max(6, size * 0.6), how: "over" };
}

/** Every way to break a line in two at a space, the most even first. */
function halves(text: string): string[][] {
  const parts = text.split(" ");
  return parts
    .slice(1)
    .map((_, at) => [parts.slice(0, at + 1).join(" "), parts.slice(at + 1).join(" ")])
    .toSorted((a, b) => Math.abs(a[0]!.length - a[1]!.length) - Math.abs(b[0]!.length - b[1]!.length));
}

/** Text of several lines (what an achievement is told in): as many lines as it takes, broken at spaces. */
export function flow(text: string, { w, size, bold = false, caps = false }: Box): string[] {
  const lines: string[] = [];
  for (const word of (caps ? text.toLocaleUpperCase("vi") : text).split(/\s+/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer, size, bold) <= w) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
