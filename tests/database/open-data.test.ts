import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { openFile } from "@/lib/portal/open/serve";
import { DATASETS } from "@/lib/portal/open/datasets";
import { aProvince, aYear, insertAsOwner, type Province } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";

let here: Province, elsewhere: Province;
beforeAll(async () => {
  [here, elsewhere] = [await aProvince(), await aProvince()];
  const at = { province_id: here.id },
    decision = await insertAsOwner("published_decision", {
      ...at,
      number: "1/QĐ",
      signed_on: "2026-03-05",
      signer_name: "A",
      signer_title: "B",
      title: "=cmd|' /C calc'!A0",
      state: "issued",
      items: "[]",
      published_at: new Date(),
    });
  await insertAsOwner("published_honour", {
    ...at,
    decision_id: decision,
    register_no: 1,
    subject_name: 'Sở "A", B',
    title_name: "Bằng khen",
    year: "2026",
  });
  await insertAsOwner("published_article", {
    ...at,
    slug: "mot-tin",
    title: "Tin",
    summary: "Họp.",
    body: "Nội dung kín",
    author: "Văn phòng",
    dated_on: "2026-02-06",
    published_at: new Date(),
  });
  await insertAsOwner("published_ranking", {
    ...at,
    bloc_year_id: (await aYear(here, [])).blocYearId,
    bloc_name: "Khối",
    year: "2026",
    number: 1,
    settled_on: "2026-12-20",
    lines: JSON.stringify([{ unitName: "Sở A", rank: 1, total: "90.00", className: null }]),
    sections: "[]",
  });
  await insertAsOwner("published_pledge", {
    ...at,
    code: "GU-AAAA-BBBB",
    title: "Giao ước",
    bloc_name: "Khối",
    year: "2026",
    text_hash: "ab".repeat(32),
    frozen_at: new Date(),
    parties: JSON.stringify([{ unitName: "A", signature: null }]),
    published_at: new Date(),
    updated_at: new Date(),
  });
});
const textOf = async (name: string, tinh = here.slug) => (await openFile(tinh, name)).text();
const readBy = async (key: string) => z.fromJSONSchema(JSON.parse(await textOf(`${key}.schema.json`)));

describe.each(DATASETS.map(({ key }) => key))("%s", (key) => {
  test("the file is what its schema says, row by row; another field, or none, is found", async () => {
    const file = JSON.parse(await textOf(`${key}.json`)) as { dong: Record<string, unknown>[] },
      schema = await readBy(key);
    expect(file.dong).toHaveLength(1);
    expect(schema.safeParse(file).error).toBeUndefined();
    const [first] = file.dong,
      named = Object.keys(first!)[0]!;
    expect(schema.safeParse({ ...file, dong: [{ ...first, khac: 1 }] }).success).toBe(false);
    const { [named]: _gone, ...less } = first!;
    expect(schema.safeParse({ ...file, dong: [less] }).success).toBe(false);
  });

  test("the table has a head, one line a row, and nothing of another province", async () => {
    expect((await textOf(`${key}.csv`)).trim().split("\r\n")).toHaveLength(2);
    expect((JSON.parse(await textOf(`${key}.json`, elsewhere.slug)) as { dong: unknown[] }).dong).toEqual([]);
  });
});

test("a cell that Excel would run is text; what no page shows is in no file", async () => {
  expect(await textOf("quyet-dinh.csv")).toContain("'=cmd|");
  expect(await textOf("tin.json")).not.toContain("Nội dung kín");
});

test("what was taken down is gone from the file at the next asking", async () => {
  await ownerSql.query("delete from published_article where province_id = $1", [here.id]);
  expect(await textOf("tin.csv")).not.toContain("Họp.");
});

test.each(["khac.csv", "so-vang.xml", "../so-vang.csv", "so-vang.csv.json", "__proto__.json"])("there is no %s", async (name) => {
  expect((await openFile(here.slug, name)).status).toBe(404);
});
