import { createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import { escaped } from "@/components/ui/html";
import { together } from "@/components/ui/keep-together";
import { attributesOf, mayBeText, VOID } from "@/components/ui/still-attributes";

/**
 * Around a page: what in it stands still travels as text. React would carry each element of the server twice, as markup and as data for the
 * browser, which then goes through all of them once more to wake them, though only a few have script. Here every element that has nothing
 * alive below it becomes one text within its parent; forms, parts with script and regions that are read out stay React's own.
 * Nothing is lost where this does not know better: such an element is left as it was. DECISIONS 52.
 */
export function Still({ children }: { children: ReactNode }): ReactNode {
  return createElement(Fragment, null, ...asWritten(partOf(children, false)));
}

/** `text` is null where something below is alive; `node` is the same for React. */
type Part = { text: string | null; node: () => ReactNode; /** Of a list: each of it. */ nodes?: () => ReactNode[] };

const NOTHING: Part = { text: "", node: () => null };
const alive = (node: ReactNode): Part => ({ text: null, node: () => node });

/** Components of the browser are references here, not functions of ours. */
const REFERENCE = Symbol.for("react.client.reference");

function partOf(it: ReactNode, inDrawing: boolean): Part {
  if (it === null || it === undefined || typeof it === "boolean") return NOTHING;
  if (typeof it === "string") return { text: inDrawing ? escaped(it) : together(escaped(it)), node: () => it };
  if (typeof it === "number") return { text: String(it), node: () => it };
  if (Array.isArray(it)) return listOf(it as ReactNode[], inDrawing);
  if (!isValidElement(it)) return alive(it);
  const element = it as ReactElement<Record<string, unknown>>,
    { type } = element;
  if (type === Fragment) return keyed(element, partOf(element.props.children as ReactNode, inDrawing));
  if (typeof type === "string") return tagOf(type, element, inDrawing);
  if (typeof type !== "function" || (type as { $$typeof?: symbol }).$$typeof === REFERENCE) return alive(it);
  const made = (type as (props: object) => ReactNode | Promise<ReactNode>)(element.props);
  return keyed(element, made instanceof Promise ? alive(createElement(Later, { made })) : partOf(made, inDrawing));
}

/** A part that waits for something: asked once, and still again when it is there. */
const Later = async ({ made }: { made: Promise<ReactNode> }) => <Still>{await made}</Still>;

/** What a component or a bracket gives takes its key and stays one among its brothers. */
function keyed(element: ReactElement, part: Part): Part {
  return element.key === null && !part.nodes
    ? part
    : { text: part.text, node: () => createElement(Fragment, keyOf(element), ...asWritten(part)) };
}

function listOf(all: readonly ReactNode[], inDrawing: boolean): Part {
  const parts = all.map((one) => partOf(one, inDrawing)),
    nodes = () => parts.map((part) => part.node());
  // Children that a component hands on are brothers without keys; a list has them.
  const handedOn = all.some((one) => isValidElement(one) && one.key === null);
  return { text: joined(parts), nodes, node: () => (handedOn ? createElement(Fragment, null, ...nodes()) : nodes()) };
}

function joined(parts: readonly Part[]): string | null {
  let text = "";
  for (const part of parts) {
    if (part.text === null) return null;
    text += part.text;
  }
  return text;
}

function tagOf(tag: string, element: ReactElement<Record<string, unknown>>, inDrawing: boolean): Part {
  const { children, dangerouslySetInnerHTML: given, ...rest } = element.props;
  const below = given
    ? { text: (given as { __html: string }).__html, node: () => null }
    : partOf(children as ReactNode, inDrawing || tag === "svg");
  const attributes = mayBeText(tag, inDrawing) ? attributesOf(rest) : null;
  return {
    text:
      attributes === null || below.text === null
        ? null
        : VOID.has(tag)
          ? `<${tag}${attributes}/>`
          : `<${tag}${attributes}>${below.text}</${tag}>`,
    node: () => (given || isPlain(children) ? element : drawnAgain(tag, { ...rest, ...keyOf(element) }, below)),
  };
}

/** None stays none: a key of null would be the text "null", the same for all brothers, and React would leave what is gone in the page. */
const keyOf = ({ key }: ReactElement) => (key === null ? {} : { key });

const isPlain = (children: unknown) =>
  children === undefined || children === null || typeof children === "string" || typeof children === "number";

/** React writes some tags in ways of its own (what a list has chosen, what stands in a large field): these keep their children. */
function drawnAgain(tag: string, props: object, below: Part): ReactNode {
  if (below.text !== null && mayHoldText(tag)) return createElement(tag, { ...props, dangerouslySetInnerHTML: { __html: below.text } });
  return createElement(tag, props, ...asWritten(below));
}
/** Brothers that stood beside each other in the markup stay so: only those of a list have keys. */
const asWritten = ({ node, nodes }: Part): ReactNode[] => nodes?.() ?? [node()];
const OWN_WAYS = new Set(["select", "optgroup", "option", "textarea", "title", "style", "script", "html", "head", "body", "noscript"]);
const mayHoldText = (tag: string) => !OWN_WAYS.has(tag);
