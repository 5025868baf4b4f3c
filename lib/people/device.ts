const BROWSERS: [RegExp, string][] = [
  [/coc_coc|coccoc/i, "Cốc Cốc"],
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/SamsungBrowser/, "Samsung Internet"],
  [/Firefox\/|FxiOS/, "Firefox"],
  [/Chrome\/|CriOS/, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: [RegExp, string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "điện thoại Android"],
  [/Windows/, "máy tính Windows"],
  [/Mac OS X/, "máy Mac"],
  [/Linux|X11/, "máy tính Linux"],
];

const named = (list: [RegExp, string][], agent: string) => list.find(([sign]) => sign.test(agent))?.[1];

/** "Chrome trên máy tính Windows": enough for a person to know their own telephone again. */
export function deviceWords(agent: string): string {
  const browser = named(BROWSERS, agent),
    system = named(SYSTEMS, agent);
  if (browser && system) return `${browser} trên ${system}`;
  return browser ?? system ?? "Trình duyệt không rõ tên";
}
