import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { freshest, LineKeeper } from "@/components/scoring/sheet/lines";
import type { FormState } from "@/lib/action/form-state";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** The server as these lines see it: each send waits until it is answered here. */
function keeperOf(refused = () => false) {
  const sent: { form: Record<string, string>; answer: (state: FormState) => void; fail: () => void }[] = [];
  const save = (_before: FormState, form: FormData) =>
    new Promise<FormState>((answer, fail) => {
      sent.push({
        form: Object.fromEntries(form) as Record<string, string>,
        answer,
        fail: () => {
          fail(new TypeError("Failed to fetch"));
        },
      });
    });
  const keeper = new LineKeeper({
    person: "p",
    sheet: "s",
    idOf: (key) => `id-${key}`,
    opened: { a: { inputs: { points: 1 }, note: "", na: false, version: 2 } },
    save,
    refused,
    changed: () => {},
  });
  return { keeper, sent };
}
const saved = (version: number): FormState => ({ done: "Đã lưu", shown: [{ version: String(version), at: "10:42" }] });
const settled = () => vi.advanceTimersByTimeAsync(0);

test("typing is sent once it pauses, with the version it was made from; the answer's version goes into the next", async () => {
  const { keeper, sent } = keeperOf();
  keeper.edit("a", { inputs: { points: "2" } });
  keeper.edit("a", { inputs: { points: "25" } });
  expect(sent).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent.map(({ form }) => form)).toEqual([
    { id: "s", item: "id-a", version: "2", inputs: '{"points":"25"}', note: "", notApplicable: "false" },
  ]);
  sent[0]!.answer(saved(3));
  await settled();
  expect([keeper.waiting, keeper.savedAt, keeper.lines.a!.version]).toEqual([false, "10:42", 3]);
});

test("what is typed while the server answers stays unsent and goes next, from the version just given", async () => {
  const { keeper, sent } = keeperOf();
  keeper.edit("a", { note: "một" });
  await vi.advanceTimersByTimeAsync(1000);
  keeper.edit("a", { note: "một hai" });
  sent[0]!.answer(saved(3));
  await settled();
  expect(keeper.waiting).toBe(true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent[1]!.form).toMatchObject({ note: "một hai", version: "3" });
});

test("a lost connection keeps the line, says so and tries again", async () => {
  const { keeper, sent } = keeperOf();
  keeper.edit("a", { note: "một" });
  await vi.advanceTimersByTimeAsync(1000);
  sent[0]!.fail();
  await settled();
  expect([keeper.waiting, keeper.trouble]).toEqual([true, expect.stringContaining("Mất kết nối")]);
  await vi.advanceTimersByTimeAsync(6000);
  sent[1]!.answer(saved(3));
  await settled();
  expect([keeper.waiting, keeper.trouble]).toEqual([false, null]);
});

test("two texts of one line wait for a choice, which goes from the version that stands there", async () => {
  const { keeper, sent } = keeperOf();
  keeper.edit("a", { note: "một" });
  await vi.advanceTimersByTimeAsync(1000);
  sent[0]!.answer({ clash: [{ field: "note", label: "A", yours: "một", theirs: "hai", by: "B", at: "10:43" }], values: { version: "7" } });
  await settled();
  keeper.edit("a", { note: "một nữa" });
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent).toHaveLength(1);
  keeper.settle("a", {});
  expect(sent[1]!.form).toMatchObject({ note: "một nữa", version: "7" });
});

test("what the cell itself refuses is not sent", async () => {
  const { keeper, sent } = keeperOf(() => true);
  keeper.edit("a", { inputs: { points: "abc" } });
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent).toHaveLength(0);
});

test("a refusal of the server stands at its cell until it is typed into again", async () => {
  const { keeper, sent } = keeperOf();
  keeper.edit("a", { inputs: { points: "99" } });
  await vi.advanceTimersByTimeAsync(1000);
  sent[0]!.answer({ fields: { points: ["Vượt điểm tối đa."] } });
  await settled();
  expect(keeper.lines.a!.error).toEqual({ field: "points", sentence: "Vượt điểm tối đa." });
  keeper.edit("a", { inputs: { points: "9" } });
  expect(keeper.lines.a!.error).toBeUndefined();
});

test("a page shown again by the browser's way back begins from what was saved since, not from its old text", async () => {
  const { keeper, sent } = keeperOf();
  keeper.edit("a", { note: "mới" });
  await vi.advanceTimersByTimeAsync(1000);
  sent[0]!.answer(saved(3));
  await settled();
  keeper.end();
  const old = { inputs: {}, note: "cũ", na: false, version: 2 };
  expect(freshest("s", { a: old }).a).toMatchObject({ note: "mới", version: 3 });
  expect(freshest("s", { a: { ...old, version: 4 } }).a).toMatchObject({ note: "cũ", version: 4 });
  expect(freshest("another", { a: old }).a).toBe(old);
});
