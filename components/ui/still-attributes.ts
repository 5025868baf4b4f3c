import { escaped } from "@/components/ui/html";

export const VOID = new Set(["br", "hr", "img", "wbr", "col"]);

/** Tags that stand on a page and do nothing. A form and its fields, what opens and closes, and whatever React hoists or preloads are not among them. */
const STILL = new Set(
  "a abbr address article aside b blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p q s samp section small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr svg g path line rect circle ellipse polyline polygon text tspan defs pattern".split(
    " ",
  ),
);
export const mayBeText = (tag: string, inDrawing: boolean): boolean => STILL.has(tag) || (inDrawing && (tag === "title" || tag === "desc"));

/** Names that React writes as they are, and those it writes otherwise. Every other name leaves the element to React. */
const AS_IT_IS = new Set(
  "id title lang dir role href src alt width height scope rel target d x y x1 x2 y1 y2 cx cy r rx ry dx dy points transform fill stroke opacity color start sizes media headers abbr colSpan rowSpan dateTime srcSet hrefLang loading decoding cite viewBox preserveAspectRatio patternUnits patternTransform patternContentUnits".split(
    " ",
  ),
);
const OTHERWISE: Record<string, string> = {
  className: "class",
  strokeWidth: "stroke-width",
  strokeDasharray: "stroke-dasharray",
  strokeLinecap: "stroke-linecap",
  strokeLinejoin: "stroke-linejoin",
  strokeOpacity: "stroke-opacity",
  fillOpacity: "fill-opacity",
  fillRule: "fill-rule",
  textAnchor: "text-anchor",
  dominantBaseline: "dominant-baseline",
  fontSize: "font-size",
  fontWeight: "font-weight",
  shapeRendering: "shape-rendering",
  vectorEffect: "vector-effect",
};
const ADDRESSES = new Set(["href", "src"]);
/** React refuses addresses that would run as script: it shall judge every one that names a way of its own. */
const PLAIN_ADDRESS = /^(?:https?:\/\/|mailto:|tel:|[/?#]|[^:]+$)/;

/** ` class="x" href="/y"`, or null where one of them says that React has to know this element. */
export function attributesOf(props: Readonly<Record<string, unknown>>): string | null {
  let text = "";
  for (const name in props) {
    const written = attribute(name, props[name]);
    if (written === null) return null;
    text += written;
  }
  return text;
}

function attribute(name: string, value: unknown): string | null {
  if (value === undefined || value === null) return name === "ref" || !known(name) ? null : "";
  // Regions that are read out and places that can be scrolled or focused keep their element when the page is drawn again.
  if (name === "aria-live" || (name === "role" && LIVE.has(value as string))) return null;
  if (name.startsWith("aria-") || name.startsWith("data-")) return isScalar(value) ? ` ${name}="${escaped(String(value))}"` : null;
  if (name === "hidden" && typeof value === "boolean") return value ? ' hidden=""' : "";
  if (name === "style") return styleOf(value);
  if (typeof value !== "string" && typeof value !== "number") return null;
  if (ADDRESSES.has(name) && !(typeof value === "string" && PLAIN_ADDRESS.test(value))) return null;
  const written = AS_IT_IS.has(name) ? name : OTHERWISE[name];
  return written === undefined ? null : ` ${written}="${escaped(String(value))}"`;
}
const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";
const LIVE = new Set(["status", "alert", "log", "timer", "dialog"]);
const known = (name: string) =>
  AS_IT_IS.has(name) || name in OTHERWISE || name === "hidden" || name === "style" || name.startsWith("aria-") || name.startsWith("data-");

/** Texts alone: React gives some numbers a unit. */
function styleOf(style: unknown): string | null {
  if (typeof style !== "object" || style === null) return null;
  const lines: string[] = [];
  for (const [name, value] of Object.entries(style)) {
    if (value === undefined || value === null || value === "" || typeof value === "boolean") continue;
    if (typeof value !== "string" && !name.startsWith("--")) return null;
    lines.push(`${name.startsWith("--") ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${String(value).trim()}`);
  }
  return lines.length === 0 ? "" : ` style="${escaped(lines.join(";"))}"`;
}
