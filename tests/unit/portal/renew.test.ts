import { expect, test, vi } from "vitest";

vi.hoisted(() => vi.resetModules());
vi.mock("next/cache", () => ({ revalidatePath: () => {} })); // Next renews only inside a request

const { renewArticle, renewProvince } = await import("@/lib/portal/renew");
const { LIFE, pageMemory } = await import("@/lib/portal/page-memory");

/** A page is kept, then something is renewed. */
function keptAfter(renew: () => void): boolean {
  const now = performance.now() + 10 * LIFE; // past any emptying before
  pageMemory().keep("a", { status: 200, headers: {}, body: Buffer.from("một") }, now, now);
  renew();
  return pageMemory().recall("a", now) !== null;
}

test("whoever renews the pages of a province empties the memory before Next; a number of views does not", () => {
  expect(keptAfter(() => renewArticle("phu-tho", "mot-bai"))).toBe(true);
  expect(keptAfter(() => renewProvince("phu-tho"))).toBe(false);
});
