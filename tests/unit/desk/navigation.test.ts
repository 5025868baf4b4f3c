import { expect, test } from "vitest";
import { placesOf } from "@/lib/desk/navigation";
import type { Actor } from "@/lib/tenancy/actor";

const actor = {
  provinceSlug: "t",
  posts: [],
  years: [{ id: "y", year: "2026", stage: "scoring", blocSlug: "k", blocName: "Khối K" }],
} as unknown as Actor;
const titles = (path: string) => placesOf(actor, path).flatMap(({ title }) => title ?? []);

test("on the pages of another year of an own bloc the rooms of that year stand first, each leading to that year", () => {
  expect(titles("/t/khoi/k/2023/giao-uoc")).toEqual(["Khối K, năm 2023", "Khối K, năm 2026"]);
  const past = placesOf(actor, "/t/khoi/k/2023/giao-uoc").find(({ title }) => title === "Khối K, năm 2023")!;
  expect(past.links.every(({ href }) => href.startsWith("/t/khoi/k/2023"))).toBe(true);
  expect(past.links.map(({ label }) => label)).toEqual(
    placesOf(actor, "/t/viec")
      .find(({ title }) => title)!
      .links.map(({ label }) => label),
  );
});

test.each(["/t/viec", "/t/khoi/k/2026/cham-diem", "/t/khoi/k", "/t/khoi/other/2023", "/t/khoi/k/moi", "/u/khoi/k/2023"])(
  "%s lists the open years alone",
  (path) => expect(titles(path)).toEqual(["Khối K, năm 2026"]),
);
