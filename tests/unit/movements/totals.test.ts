import { expect, test } from "vitest";
import { readFigures } from "@/lib/movements/figures";
import { gathered, totalsOf, type Indicator } from "@/lib/movements/totals";

const indicator = (id: string, total: Indicator["total"], target: string | null = null): Indicator => ({
  id,
  name: id.toUpperCase(),
  unitOfMeasure: "việc",
  target,
  total,
});

test("figures of units add up exactly, or give the mean of those that reported", () => {
  const [sum, mean] = totalsOf(
    [indicator("a", "SUM", "0.6"), indicator("b", "AVERAGE")],
    [{ a: "0.1", b: "98.5" }, { a: "0.2", b: "97" }, { a: "0.3" }],
  );
  expect(sum).toMatchObject({ value: "0.6", units: 3, reached: "100" }); // in floating point it would be 0.6000000000000001
  expect(mean).toMatchObject({ value: "97.75", units: 2, reached: null });
});

test("what nobody reported is no zero, and a target of 0 has no share", () => {
  expect(totalsOf([indicator("a", "SUM", "10")], [{}])).toMatchObject([{ value: null, units: 0, reached: null }]);
  expect(totalsOf([indicator("a", "SUM", "0")], [{ a: "3" }])).toMatchObject([{ value: "3", reached: null }]);
  expect(totalsOf([indicator("a", "AVERAGE")], [{ a: "1" }, { a: "1" }, { a: "2" }])[0]!.value).toBe("1.3333");
});

test("figures are read as people write them; each that is missing or wrong is named at its field", () => {
  const asked = [
    { id: "a", name: "Lớp" },
    { id: "b", name: "Người" },
  ];
  expect(readFigures(asked, { a: "1.200", b: "98,5" })).toEqual({ values: { a: 1200, b: 98.5 }, problems: [] });
  expect(readFigures(asked, { a: "", b: "12o" }).problems).toEqual([
    { code: "movement.figure_missing", field: "figure_a", facts: { name: "Lớp" } },
    { code: "movement.figure_wrong", field: "figure_b", facts: { name: "Người" } },
  ]);
  for (const wrong of ["-1", "1e5", "9.25", "0,00001", "9999999999999"])
    expect(readFigures([asked[0]!], { a: wrong }).problems, wrong).toMatchObject([{ code: "movement.figure_wrong" }]);
});

test("a review begins from what the units wrote, each under its name", () => {
  expect(
    gathered([
      { name: "A", text: "Một" },
      { name: "B", text: "  " },
      { name: "C", text: null },
      { name: "D", text: "Bốn\n" },
    ]),
  ).toBe("A: Một\n\nD: Bốn");
});
