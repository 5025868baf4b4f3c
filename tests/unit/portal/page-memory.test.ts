import { expect, test } from "vitest";
import { LIFE, PageMemory, type Answer } from "@/lib/portal/page-memory";

const page = (words: string): Answer => ({ status: 200, headers: { etag: '"a"' }, body: Buffer.from(words) });
const wordsOf = (memory: PageMemory, key: string, now: number) => memory.recall(key, now)?.body.toString() ?? null;

test("an answer is told again for a moment, counted from when it was begun", () => {
  const memory = new PageMemory();
  memory.keep("a", page("một"), 100, 400);
  expect([wordsOf(memory, "a", 400), wordsOf(memory, "a", 99 + LIFE), wordsOf(memory, "a", 100 + LIFE)]).toEqual(["một", "một", null]);
  expect(wordsOf(memory, "b", 400)).toBeNull();
});

test("a later answer takes the place of an earlier one", () => {
  const memory = new PageMemory();
  memory.keep("a", page("một"), 0, 0);
  memory.keep("a", page("hai"), 500, 500);
  expect([wordsOf(memory, "a", 600), wordsOf(memory, "a", 1_400)]).toEqual(["hai", "hai"]);
});

test("what is renewed is gone at once, all of it", () => {
  const memory = new PageMemory();
  for (const key of ["a", "b"]) memory.keep(key, page("một"), 0, 0);
  memory.forget(10);
  expect([wordsOf(memory, "a", 10), wordsOf(memory, "b", 10)]).toEqual([null, null]);
});

/** An answer is begun, the pages are renewed or not, the answer comes; then somebody asks. */
function afterRenewal({ begun, renewed }: { begun: number; renewed?: number }): string | null {
  const memory = new PageMemory();
  if (renewed !== undefined) memory.forget(renewed);
  memory.keep("a", page("cũ"), begun, begun + 200);
  return wordsOf(memory, "a", begun + 300);
}

test("an answer that was begun before the renewal is never kept after it; the control: without a renewal it is", () => {
  expect(afterRenewal({ begun: 5_000, renewed: 5_100 })).toBeNull();
  expect(afterRenewal({ begun: 5_000, renewed: 5_000 })).toBeNull();
  expect(afterRenewal({ begun: 5_000 })).toBe("cũ");
});

test("nor one that is begun while Next may still know the old page; from then on answers are kept as before", () => {
  expect(afterRenewal({ begun: 5_000 + LIFE - 1, renewed: 5_000 })).toBeNull();
  expect(afterRenewal({ begun: 5_000 + LIFE, renewed: 5_000 })).toBe("cũ");
});

test("pages and bytes are bounded: the oldest go first, what is larger than all room is not kept", () => {
  const memory = new PageMemory();
  for (let n = 0; n <= 500; n++) memory.keep(`${n}`, page("một"), 0, 0);
  expect([wordsOf(memory, "0", 1), wordsOf(memory, "1", 1), wordsOf(memory, "500", 1)]).toEqual([null, "một", "một"]);
  const large = (mebibytes: number): Answer => ({ ...page(""), body: Buffer.alloc(mebibytes * 1024 * 1024) });
  for (const key of ["x", "y", "z"]) memory.keep(key, large(6), 1, 1);
  expect(["500", "x", "y", "z"].map((key) => memory.recall(key, 2) !== null)).toEqual([false, false, true, true]);
  memory.keep("z", large(17), 2, 2);
  expect(["y", "z"].map((key) => memory.recall(key, 3) !== null)).toEqual([true, false]);
});
