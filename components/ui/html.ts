import { DRAWINGS, type DrawingName } from "@/components/ui/drawings";

/**
 * Markup as one text, for what stands on a page hundreds of times: React would draw each part twice, once for the server and once for the
 * browser. Whatever goes into it is escaped; only markup made here passes as it is.
 */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

type Part = Html | string | number | false | null | undefined | readonly Part[];

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const SPECIAL = /[&<>"']/;
export const escaped = (text: string): string => (SPECIAL.test(text) ? text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!) : text);

function textOf(part: Part): string {
  if (part === false || part === null || part === undefined) return "";
  if (part instanceof Html) return part.text;
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  let text = "";
  for (const one of part) text += textOf(one);
  return text;
}

/** html`<b title="${name}">${name}</b>`: attributes stand in double quotes, always. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  let text = strings[0]!;
  for (let at = 0; at < parts.length; at++) text += textOf(parts[at]) + strings[at + 1]!;
  return new Html(text);
}

export const NOTHING = new Html("");

const drawn = new Map<string, Html>();
/** The same drawing as `<Icon>`. */
export function icon(name: DrawingName, size?: "s"): Html {
  const key = `${name} ${size}`;
  let found = drawn.get(key);
  if (!found)
    drawn.set(
      key,
      (found = new Html(
        `<svg class="${size ? `i i--${size}` : "i"}" viewBox="0 0 20 20" aria-hidden="true">${name === "half" ? `<path d="${DRAWINGS.dot}"/><path d="M10 2.6a7.4 7.4 0 0 1 0 14.8z" fill="currentColor"/>` : `<path d="${DRAWINGS[name]}"/>`}</svg>`,
      )),
    );
  return found;
}
