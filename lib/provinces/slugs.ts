/** "Sở Nội vụ" → "so noi vu": letters as an address or a search box takes them. */
export const bareLetters = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase();

/** The address proposed for a name: "Khối các sở" → "khoi-cac-so". Empty when the name holds no letter. */
export const slugOf = (name: string): string =>
  bareLetters(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");

/** The code proposed for a name: the first letters of its words, numbers whole. "Sở Nội vụ" → "SNV". */
export const codeOf = (name: string): string =>
  bareLetters(name)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word) => (/^\d+$/.test(word) ? word : word[0]))
    .join("")
    .toUpperCase()
    .slice(0, 16);

/** The sign-in name proposed for a person: "Nguyễn Văn An" → "nguyen.van.an". */
export const signInNameOf = (name: string): string =>
  bareLetters(name)
    .replace(/[^a-z0-9]+/g, ".")
    .replace(/^\.+|\.+$/g, "")
    .slice(0, 40);

/** The first of `base`, `base2`, `base3`… that nobody uses; `between` stands before the number ("-" in addresses). */
export function firstFree(base: string, taken: ReadonlySet<string>, between = ""): string {
  if (!taken.has(base)) return base;
  for (let n = 2; ; n++) if (!taken.has(`${base}${between}${n}`)) return `${base}${between}${n}`;
}
