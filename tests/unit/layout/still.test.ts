import fc from "fast-check";
import { createElement as h, Fragment, isValidElement, useId, type ReactElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { Still } from "@/components/ui/still";
import { attributesOf } from "@/components/ui/still-attributes";

/** What a visitor gets. React writes an apostrophe by its number. */
const drawn = (node: ReactNode) => renderToStaticMarkup(node).replaceAll("&#x27;", "&#39;");
const still = (children: ReactNode) => h(Still, null, children);
/** What React is left with: every element of the tree that `Still` gives back, without asking components anything. */
function left(node: ReactNode): string[] {
  if (Array.isArray(node)) return (node as ReactNode[]).flatMap(left);
  if (!isValidElement(node)) return [];
  const { type, props } = node as ReactElement<{ children?: ReactNode }>;
  return [typeof type === "string" ? type : typeof type === "function" ? type.name : "", ...left(props.children)].filter(Boolean);
}
const leftOf = (children: ReactNode) => left(Still({ children }));

const Chip = ({ word, children }: { word: string; children?: ReactNode }) =>
  h(
    "span",
    { className: "chip" },
    h("svg", { viewBox: "0 0 20 20", "aria-hidden": "true" }, h("path", { d: "M0 0", strokeWidth: 2 })),
    word,
    children,
  );
const Live = Object.assign(
  function Live({ children }: { children?: ReactNode }) {
    return h("button", { type: "button" }, children);
  },
  { $$typeof: Symbol.for("react.client.reference") },
);

describe("A part that stands still is one text", () => {
  test.each<[string, ReactNode]>([
    [
      "a table",
      h(
        "table",
        { className: "tbl", "aria-label": "Bảng" },
        h(
          "tbody",
          null,
          [1, 2].map((n) =>
            h(
              "tr",
              { key: n },
              h("th", { scope: "row", colSpan: 2 }, `Đơn vị ${n}`),
              h("td", { className: undefined, "data-label": "Điểm" }, n, "/", 12),
            ),
          ),
        ),
      ),
    ],
    ["signs that mean something in markup", h("p", { title: `"a" <b> 'c' & d` }, `<script>alert("1")</script> & 'x'`, null, false, 0)],
    [
      "a drawing with a title",
      h(
        "figure",
        null,
        h(
          "svg",
          { role: "img", viewBox: "0 0 9 9" },
          h("title", null, "Phổ điểm"),
          h("text", { x: 1, textAnchor: "end", style: { fontSize: "11px", "--v": 3 } }, "9,25"),
        ),
      ),
    ],
    [
      "components in components, fragments, lists with keys",
      h("div", null, h(Fragment, null, h(Chip, { word: "Đã gửi" }), [h(Chip, { key: "a", word: "Muộn" }, " ", 3)]), h("br"), h("hr")),
    ],
    [
      "a picture and addresses",
      h(
        "p",
        null,
        h("img", { src: "/a.webp", alt: "", width: 3, height: 4, loading: "lazy" }),
        h("a", { href: "/x?a=1&b=2" }, "x"),
        h("a", { href: "mailto:a@b.vn" }, "thư"),
        h("i", { hidden: true }),
        h("i", { hidden: false }),
      ),
    ],
    ["markup made elsewhere", h("section", null, h("div", { className: "r", dangerouslySetInnerHTML: { __html: "<b>đậm</b>" } }), "chữ")],
  ])("the same as React draws: %s", (_, tree) => {
    expect(drawn(still(tree))).toBe(drawn(tree));
    expect(leftOf(h("main", null, tree))).toEqual(["main"]);
  });

  test("brothers that have no key are given none, those that have one keep it: of two alike React would leave what is gone in the page", () => {
    const {
      props: { children: page },
    } = Still({ children: h("main", null, h("section", null, h(Live)), null, h("section", { key: "b" }, h(Live))) }) as ReactElement<{
      children: ReactElement<{ children: (ReactElement | null)[] }>;
    }>;
    expect([page.key, page.props.children.map((one) => one && one.key)]).toEqual([null, [null, null, "b"]]);
  });

  test("trees of any shape and any text are drawn as React draws them", () => {
    const props = fc.record(
      {
        title: fc.string(),
        "data-a": fc.string(),
        hidden: fc.boolean(),
        tabIndex: fc.constant(0),
        role: fc.constantFrom("status", "img"),
        className: fc.string(),
      },
      { requiredKeys: [] },
    );
    const shapes = [
      ...["p", "b", "section", "form", "details", "button", "label", "pre", "custom-tag"].map(
        (tag) => (it: object, all: ReactNode[]) => h(tag, it, ...all),
      ),
      (_: object, all: ReactNode[]) => h(Chip, { word: "x" }, ...all),
      (_: object, all: ReactNode[]) => h(Live, null, ...all),
      (_: object, all: ReactNode[]) => h(Fragment, null, ...all),
    ];
    const { node } = fc.letrec<{ node: ReactNode; text: ReactNode; element: ReactNode }>((tie) => ({
      text: fc.oneof(
        fc.string(),
        fc.integer(),
        fc.constantFrom(null, undefined, false, true, "", 'Đơn vị <1> & "2"', "e\u0302\u0301", "\u202Eabc"),
      ),
      element: fc
        .tuple(fc.constantFrom(...shapes), props, fc.array(tie("node"), { maxLength: 4 }))
        .map(([shape, it, all]) => shape(it, all)),
      node: fc.oneof({ depthSize: "small", maxDepth: 5 }, tie("text"), tie("element")),
    }));
    const complaints = vi.spyOn(console, "error");
    // Whatever React would say of the tree itself it has said when it drew that first.
    fc.assert(
      fc.property(node, (tree) => {
        const as = drawn(tree);
        complaints.mockClear();
        return drawn(still(tree)) === as && complaints.mock.calls.length === 0;
      }),
      { numRuns: 600 },
    );
    complaints.mockRestore();
  });
});

describe("What is alive stays React's", () => {
  test("a part of the browser is left, and only the way to it", () => {
    const tree = h(
      "main",
      null,
      h("section", null, h("p", null, "chữ"), h("div", null, h(Live, null, h("b", null, "x")))),
      h("section", null, h("p", null, h("b", null, "đứng yên"))),
    );
    expect(leftOf(tree)).toEqual(["main", "section", "p", "div", "Live", "b", "section"]);
    expect(drawn(still(tree))).toBe(drawn(tree));
  });

  test.each<[string, ReactNode]>([
    ["form", h("form", { action: "/x" }, h("input", { name: "a", defaultValue: "1" }))],
    ["details", h("details", null, h("summary", null, "Thêm"))],
    ["select", h("select", { defaultValue: "b" }, h("option", { value: "a" }, "A"), h("option", { value: "b" }, "B"))],
    ["p", h("p", { role: "status" }, "Đã lưu")],
    ["div", h("div", { "aria-live": "polite" }, "x")],
    ["div", h("div", { tabIndex: 0 }, "cuộn")],
    ["section", h("section", { popover: "auto" } as object, "x")],
    ["a", h("a", { href: "custom:x" }, "x")],
    ["p", h("p", { style: { width: 3 } }, "số không đơn vị")],
    ["p", h("p", { contentEditable: true, suppressContentEditableWarning: true }, "x")],
  ])("<%s> where it does something", (tag, tree) => {
    expect(leftOf(h("main", null, tree))).toContain(tag);
    expect(drawn(still(tree))).toBe(drawn(tree));
  });

  test("an address that would run as script never becomes text", () => {
    for (const href of [
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      " javascript:alert(1)",
      "java\nscript:alert(1)",
      "data:text/html,x",
      "vbscript:x",
    ])
      expect(attributesOf({ href }), href).toBeNull();
    for (const href of ["/a:b", "?x=a:b", "#a", "muc", "https://x.vn", "tel:0123"])
      expect(attributesOf({ href }), href).toBe(` href="${href}"`);
  });

  test("what takes a handler, a function or a reference is left to React", () => {
    for (const props of [
      { onClick: () => {} },
      { ref: {} },
      { ref: null },
      { action: "/x" },
      { tabIndex: -1 },
      { title: {} },
      { unknown: "1" },
    ])
      expect(attributesOf(props as Record<string, unknown>)).toBeNull();
  });

  test("names that the server gives stay what they are, once", () => {
    let asked = 0;
    const Named = () => {
      asked++;
      const id = useId();
      return h("section", { "aria-labelledby": id }, h("h2", { id }, "Mục"));
    };
    const text = drawn(still(h("div", null, h(Named), h(Named))));
    expect(asked).toBe(2);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(text).toContain(`aria-labelledby="${id}"`);
  });

  test("a part that waits is asked once and left until it is there", () => {
    let asked = 0;
    const Waits = async () => {
      asked++;
      return h("b", null, "sau");
    };
    expect(leftOf(h("main", null, h("p", null, "trước"), h(Waits as never)))).toEqual(["main", "p", "Later"]);
    expect(asked).toBe(1);
  });
});
